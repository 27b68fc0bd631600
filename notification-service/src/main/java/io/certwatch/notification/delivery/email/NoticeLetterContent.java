package io.certwatch.notification.delivery.email;

import static io.certwatch.notification.delivery.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.link.Links;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message with notices to a company's team for the templates: one language, plain values.
 *
 * @param headline what happened, or how many things did
 * @param unsubscribe where the recipient ends the messages
 */
public record NoticeLetterContent(
        String recipient, String company, String headline, List<Item> items, URI unsubscribe) {

    /**
     * @param day that it is about; null if there is none
     * @param page about it
     */
    public record Item(
            String title, List<String> details, @Nullable String day, URI page) {}

    static NoticeLetterContent of(
            List<TeamNotice> notices,
            String recipient,
            String company,
            URI unsubscribe,
            Language language,
            Links links) {
        return new NoticeLetterContent(
                recipient,
                company,
                notices.size() == 1
                        ? notices.getFirst().title().in(language)
                        : MESSAGES.text(language, "notice.headline", notices.size()),
                notices.stream().map(notice -> item(notice, language, links)).toList(),
                unsubscribe);
    }

    private static Item item(TeamNotice notice, Language language, Links links) {
        var day = notice.day();
        return new Item(
                notice.title().in(language),
                notice.details().stream().map(text -> text.in(language)).toList(),
                day == null ? null : day.toString(),
                links.page(notice.page()));
    }
}
