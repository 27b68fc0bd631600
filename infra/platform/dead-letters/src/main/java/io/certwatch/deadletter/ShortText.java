package io.certwatch.deadletter;

/** Cuts texts of unknown length. */
public final class ShortText {

    private ShortText() {}

    /** The first {@code most} characters, or one less where they would end with half a character. */
    public static String of(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
