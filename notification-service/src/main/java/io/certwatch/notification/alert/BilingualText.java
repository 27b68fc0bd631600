package io.certwatch.notification.alert;

import io.certwatch.platform.text.Language;

/** A text in both languages; a blank one is replaced by the other. */
public record BilingualText(String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh.isBlank() ? en : zh;
            case EN -> en.isBlank() ? zh : en;
        };
    }
}
