package io.certwatch.notification.webhook.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.certwatch.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** The language of a robot's messages in the API. */
enum RobotLanguage {
    ZH(Language.ZH),
    EN(Language.EN);

    private final Language language;

    RobotLanguage(Language language) {
        this.language = language;
    }

    static @Nullable RobotLanguage of(@Nullable Language language) {
        return language == null ? null : valueOf(language.name());
    }

    Language language() {
        return language;
    }

    @JsonValue
    String code() {
        return language.code();
    }
}
