package io.certwatch.notification.email;

import io.certwatch.notification.company.CompanySettings.ReplyTo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a message is sent, and how its recipient may answer.
 *
 * @param company     the name of the company that asks
 * @param ask         the person at the company who answers questions, if it names one
 * @param footer      lines that the company adds at the end
 * @param answer      link to the page on which the recipient answers, if there is one
 * @param unsubscribe link that ends messages to the recipient, if there is one
 */
public record LetterHead(
        String company,
        @Nullable ReplyTo ask,
        List<String> footer,
        @Nullable URI answer,
        @Nullable URI unsubscribe) {}
