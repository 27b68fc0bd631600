package io.certwatch.product.calendar.ics;

/** Lines of at most 75 octets (RFC 5545, 3.1), without breaking a character; the library counts characters. */
final class FoldedLines {

    private static final int OCTETS = 75;

    private FoldedLines() {}

    /** @param unfolded lines that end with CRLF */
    static String of(String unfolded) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < unfolded.length(); ) {
            var character = unfolded.codePointAt(at);
            at += Character.charCount(character);
            var size = octets(character);
            if (character != '\r' && character != '\n' && octets + size > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = character == '\n' ? 0 : octets + size;
        }
        return folded.toString();
    }

    /** In UTF-8. */
    private static int octets(int character) {
        if (character == '\r' || character == '\n') return 0;
        if (character < 0x80) return 1;
        if (character < 0x800) return 2;
        return character < 0x10000 ? 3 : 4;
    }
}
