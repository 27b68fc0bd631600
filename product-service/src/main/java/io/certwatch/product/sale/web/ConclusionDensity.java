package io.certwatch.product.sale.web;

import java.util.stream.Stream;

/** How small the texts of a conclusion are set, so that it stays on one page. Its names are classes of the style. */
enum ConclusionDensity {
    NORMAL(22, ""),
    DENSE(36, "dense"),
    DENSER(70, "denser"),
    DENSEST(Integer.MAX_VALUE, "densest");

    /** Letters that stand in a line beside a label, in the box of the answer, and in the small print. */
    private static final int ROW = 64;

    private static final int ANSWER = 84;
    private static final int SCOPE = 100;

    private final int lines;
    private final String style;

    ConclusionDensity(int lines, String style) {
        this.lines = lines;
        this.style = style;
    }

    String style() {
        return style;
    }

    /** @param rows beside the labels */
    static ConclusionDensity of(Stream<String> rows, String answer, String scope) {
        var lines = rows.mapToInt(row -> lines(row, ROW)).sum() + lines(answer, ANSWER) + lines(scope, SCOPE);
        return Stream.of(values())
                .filter(density -> lines <= density.lines)
                .findFirst()
                .orElseThrow();
    }

    /** Chinese characters are twice as wide as letters. */
    private static int lines(String text, int letters) {
        var width = text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
        return Math.max(1, Math.ceilDiv(width, letters));
    }
}
