package io.certwatch.product.catalogue;

/** Why nothing can be assessed by the catalogue in this service. */
public enum CatalogueGap {
    TOPICS("The topics of the catalogue have not been read to their ends yet, so nothing can be judged. Please try"
            + " again in a moment."),
    LEXICON("The lexicon has not arrived completely yet, so nothing can be judged. Please try again in a moment."),
    PARTS("Parts of an edition are still missing, so nothing can be judged. Please try again in a moment."),
    EDITION("No statutory edition of the catalogue is in force, so nothing can be judged. It can be judged once one is"
            + " published.");

    private final String sentence;

    CatalogueGap(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Whether parts are still to arrive. That no edition is in force is not such a gap. */
    public boolean closesByItself() {
        return this != EDITION;
    }
}
