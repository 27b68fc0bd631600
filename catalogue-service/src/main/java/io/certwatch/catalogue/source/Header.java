package io.certwatch.catalogue.source;

import io.certwatch.tabular.WordList;
import java.util.Optional;

/** The meaning of a column in a published list or register. Its known headers are in {@code headers.txt}. */
public enum Header {
    ORDINAL,
    CODE,
    KIND,
    CATEGORY,
    CATEGORY_EN,
    SCOPE,
    SCOPE_EN,
    CRITERIA,
    PRODUCT,
    MODEL,
    HOLDER,
    NUMBER,
    BATCH,
    STANDARDS,
    BODY,
    PROOF,
    ISSUED,
    VALID_UNTIL,
    STATUS;

    /** In characters; longer cells are text. */
    private static final int LONGEST = 100;

    private static final String MAKER = "HOLDER.MAKER";
    private static final String RESOURCE = "headers.txt";
    private static final WordList WORDS = WordList.beside(Header.class, RESOURCE);

    /** The most common header, for messages. */
    public String wording() {
        return WordList.lines(Header.class, RESOURCE).stream()
                .filter(line -> line.meaning().equals(name()))
                .findFirst()
                .orElseThrow()
                .words()
                .getFirst();
    }

    static Optional<Header> of(String text) {
        if (text.length() > LONGEST || figure(text)) return Optional.empty();
        return meaning(text).map(meaning -> meaning.equals(MAKER) ? HOLDER : valueOf(meaning));
    }

    /** Whether a column with this header gives way to another one of the same meaning with a more exact header. */
    static boolean givesWay(String text) {
        return meaning(text).filter(MAKER::equals).isPresent();
    }

    /** If two share a header, the first one has it. */
    private static Optional<String> meaning(String text) {
        return WORDS.sensesOfHeader(text).stream().map(WordList.Sense::meaning).findFirst();
    }

    /** Most cells contain a digit, which no header has outside brackets. */
    private static boolean figure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') return true;
            if ("(（[【".indexOf(c) >= 0) return false;
        }
        return false;
    }
}
