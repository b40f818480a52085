package app.snowquill.engine;

public final class ShapeGrammar {
    public ShapeGrammar(JsonShape shape) {
    }

    public String gbnf() {
        return "";
    }
}
