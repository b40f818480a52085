package app.snowquill.ui.common;

import app.snowquill.context.Agent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The icon that stands for an agent wherever one is asked or looked at. Stateless. */
public final class AgentIcons {
    private AgentIcons() {
    }

    public static Ikon of(Agent agent) {
        return switch (agent) {
            case WRITER -> Feather.EDIT_3;
            case EDITOR -> Feather.CHECK_SQUARE;
            case CHARACTER -> Feather.USER;
            case RATER -> Feather.BAR_CHART_2;
            case ARCHITECT -> Feather.COMPASS;
            case DIRECTOR -> Feather.FILM;
            case DRAMATURGE -> Feather.MESSAGE_SQUARE;
            case CONTINUITY -> Feather.LINK;
        };
    }
}
