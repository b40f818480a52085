package app.snowquill.ui.scenes;

/** A way of looking at all scenes. */
enum Look {
    CARDS, CHAIN, PLOT
}
