package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Language;

/** The same words in both languages; where one is missing, the other stands in. */
public record BilingualText(String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh.isBlank() ? en : zh;
            case EN -> en.isBlank() ? zh : en;
        };
    }
}
