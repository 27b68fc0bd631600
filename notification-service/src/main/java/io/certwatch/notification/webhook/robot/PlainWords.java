package io.certwatch.notification.webhook.robot;

/**
 * Names of products and vendors, so that no group reads them as formatting, a link or a mention. Providers have no common way to escape
 * their signs, so full-width ones take their place. Round brackets alone make no link.
 */
final class PlainWords {

    private static final String SIGNS = "*_`~[]<>|#@&\\";
    private static final int LONGEST = 80;
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private PlainWords() {}

    static String of(String text) {
        var words = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var shown = new StringBuilder();
        words.codePoints().limit(LONGEST).map(PlainWords::plain).forEach(shown::appendCodePoint);
        if (words.codePointCount(0, words.length()) > LONGEST) shown.append('…');
        return shown.toString().replace("://", "：//");
    }

    private static int plain(int character) {
        return SIGNS.indexOf(character) >= 0 ? character + TO_FULL_WIDTH : character;
    }
}
