package io.certwatch.catalogue.watching;

/** Why a check ended as it did. */
public record Reason(String code, Sentence sentence) {

    public Reason(String code, String zh, String en) {
        this(code, new Sentence(zh, en));
    }
}
