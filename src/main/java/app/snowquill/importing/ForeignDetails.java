package app.snowquill.importing;

/**
 * What another program says about a scene beside its text. Blank for what it does not say.
 *
 * @param pov name of whose eyes it is seen through
 * @param place where it happens, in words
 * @param time when it happens, as it is written there
 * @param status how far it is, in the other program's words
 */
public record ForeignDetails(String pov, String place, String time, String status) {
    public static final ForeignDetails NONE = new ForeignDetails("", "", "", "");
}
