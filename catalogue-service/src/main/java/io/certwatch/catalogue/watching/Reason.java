package io.certwatch.catalogue.watching;

/** Why a check ended with its outcome. */
public record Reason(String code, Sentence sentence) {

    public Reason(String code, String zh, String en) {
        this(code, new Sentence(zh, en));
    }
}
