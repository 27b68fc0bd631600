package io.certwatch.notification.steward;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.platform.text.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The stewards of the catalogue's sources. None by default; alerts to stewards then wait as {@code NO_CONTACT}. */
@Validated
@ConfigurationProperties("notification.stewards")
record StewardSettings(@DefaultValue @NotNull List<@Valid RecipientSettings> recipients) {

    record RecipientSettings(
            @NotBlank @Email String email,
            @Nullable String name,
            @DefaultValue("zh") @NotNull Language language) {

        /** The address identifies a steward; case and name do not count. */
        private Recipient toRecipient() {
            return new Recipient(
                    "steward:" + email.toLowerCase(Locale.ROOT), name == null ? email : name, email, language);
        }
    }

    List<Recipient> stewards() {
        return recipients.stream()
                .map(RecipientSettings::toRecipient)
                .distinct()
                .toList();
    }
}
