package io.certwatch.catalogue.source;

/** The share of Chinese characters among the letters of texts. */
public final class ChineseShare {

    private long letters;
    private long chinese;

    public void add(String text) {
        letters += text.codePoints().filter(Character::isLetter).count();
        chinese += text.codePoints().filter(Character::isIdeographic).count();
    }

    /** From 0 to 1; 0 if there are no letters. */
    public double value() {
        return letters == 0 ? 0 : (double) chinese / letters;
    }
}
