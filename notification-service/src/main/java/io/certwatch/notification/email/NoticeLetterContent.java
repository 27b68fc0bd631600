package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message with notices to a company's team for the templates: one language, plain values.
 *
 * @param company by its name
 * @param headline what happened, or how many things did
 * @param items at most {@value #MOST_ITEMS}
 * @param more how many are left out
 * @param alerts the page with all of them
 * @param unsubscribe where the recipient ends the messages
 */
public record NoticeLetterContent(
        String recipient,
        String company,
        String headline,
        List<NoticeItem> items,
        int more,
        URI alerts,
        URI unsubscribe) {

    private static final int MOST_ITEMS = 50;

    /**
     * @param group heading above it; null without one, or if it is that of the item before
     * @param day that it is about; null if there is none
     * @param page about it
     */
    public record NoticeItem(
            @Nullable String group,
            String title,
            List<String> details,
            @Nullable String day,
            URI page) {}

    static NoticeLetterContent of(
            List<TeamNotice> notices,
            String recipient,
            String company,
            URI unsubscribe,
            Language language,
            MessageLinks links) {
        return new NoticeLetterContent(
                recipient,
                company,
                notices.size() == 1
                        ? notices.getFirst().title().in(language)
                        : MESSAGES.text(language, "notice.headline", notices.size()),
                items(notices.stream().limit(MOST_ITEMS).toList(), language, links),
                Math.max(0, notices.size() - MOST_ITEMS),
                links.page("/app/alerts"),
                unsubscribe);
    }

    private static List<NoticeItem> items(List<TeamNotice> notices, Language language, MessageLinks links) {
        var items = new ArrayList<NoticeItem>();
        @Nullable String before = null;
        for (var notice : notices) {
            var group = notice.group() == null ? null : notice.group().in(language);
            items.add(item(notice, Objects.equals(group, before) ? null : group, language, links));
            before = group;
        }
        return items;
    }

    private static NoticeItem item(TeamNotice notice, @Nullable String group, Language language, MessageLinks links) {
        var day = notice.day();
        return new NoticeItem(
                group,
                notice.title().in(language),
                notice.details().stream().map(text -> text.in(language)).toList(),
                day == null ? null : language.format(day),
                links.page(notice.page()));
    }
}
