package io.certwatch.local.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Formats plain text for a terminal, where a Chinese character is two columns wide. */
record Paper(PrintStream out) {
    static final int WIDTH = 118;

    void heading(String text) {
        out.println();
        out.println("── " + text + " " + "─".repeat(Math.max(0, WIDTH - 4 - width(text))));
    }

    void line(String text) {
        out.println(("   " + text).stripTrailing());
    }

    /** Breaks lines at spaces and between Chinese characters to fit the width; lines after the first are indented by {@code hanging}. */
    void paragraph(int indent, int hanging, String text) {
        var lines = wrap(text, WIDTH - indent - hanging);
        for (int i = 0; i < lines.size(); i++)
            out.println(" ".repeat(i == 0 ? indent : indent + hanging) + lines.get(i));
    }

    /** Prints one row per list, with columns as wide as their widest cell. */
    void table(int indent, List<List<String>> rows) {
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) widths.add(0);
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        for (var row : rows) {
            var line = new StringBuilder(" ".repeat(indent));
            for (int i = 0; i < row.size(); i++)
                line.append(i == row.size() - 1 ? row.get(i) : pad(row.get(i), widths.get(i) + 2));
            out.println(line.toString().stripTrailing());
        }
    }

    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static int width(String text) {
        return text.codePoints().map(Paper::width).sum();
    }

    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        int used = 0;
        for (var piece : pieces(text)) {
            if (used > 0 && used + width(piece.stripTrailing()) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += width(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Unbreakable parts: a word with the following space, or a wide character with the following punctuation. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean tears = !piece.isEmpty()
                    && c != ' '
                    && !isClosing(c)
                    && (before == ' ' || width(c) == 2 || width(before) == 2);
            if (tears) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean isClosing(int c) {
        return "，。；：、！？）》」』”’".indexOf(c) >= 0;
    }

    private static int width(int c) {
        var wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || c >= 0x20000;
        return wide ? 2 : 1;
    }
}
