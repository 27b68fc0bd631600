package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.AlertContent.TeamNews;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message to a company's team for the templates: one language, plain values.
 *
 * @param company by its name
 * @param items the first of them; the list has all
 * @param more  number of items that are only on the list
 */
public record TeamLetterContent(
        String recipient, String company, int count, List<Item> items, int more, URI list, URI contacts) {

    private static final int ITEMS_SHOWN = 50;

    /**
     * @param what what happened, and since when
     * @param todo what settles it
     */
    public record Item(String what, String todo) {}

    /** @param vendorName how a vendor is called, by its id */
    static TeamLetterContent of(
            TeamNews news,
            String recipient,
            String company,
            UnaryOperator<@Nullable String> vendorName,
            Language language,
            MessageLinks links) {
        var items = news.items();
        return new TeamLetterContent(
                recipient,
                company,
                items.size(),
                items.stream()
                        .limit(ITEMS_SHOWN)
                        .map(item -> item(item, vendorName, language))
                        .toList(),
                Math.max(0, items.size() - ITEMS_SHOWN),
                links.page("/app/alerts/team"),
                links.page("/app/contacts"));
    }

    private static Item item(TeamItem item, UnaryOperator<@Nullable String> vendorName, Language language) {
        var vendor = vendorName.apply(item.vendor());
        var what = MESSAGES.text(
                language,
                "team.what." + key(item),
                vendor == null ? "–" : vendor,
                number(item.fact(TeamItem.PRODUCTS)),
                item.fact(TeamItem.NAME),
                item.fact(TeamItem.EMAIL),
                item.fact(TeamItem.ANSWER).isEmpty() ? "–" : item.fact(TeamItem.ANSWER),
                day(item.fact(TeamItem.FIRST_MESSAGE_AT)),
                day(item.fact(TeamItem.LAST_MESSAGE_AT)),
                item.fact(TeamItem.URL),
                refusal(item.fact(TeamItem.REASON), language));
        return new Item(what, MESSAGES.text(language, "team.todo." + key(item)));
    }

    /** A message that was given up went to a vendor or to the team itself. */
    private static String key(TeamItem item) {
        return item.kind() == TeamItem.Kind.GIVEN_UP && item.vendor() == null
                ? "GIVEN_UP.team"
                : item.kind().name();
    }

    private static String refusal(String reason, Language language) {
        return reason.isEmpty() ? "" : MESSAGES.text(language, "team.refused." + reason);
    }

    private static int number(String fact) {
        try {
            return Integer.parseInt(fact);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** In China; the other dates of messages are there, too. */
    private static Object day(String fact) {
        try {
            return ChinaCalendar.dayOf(Instant.parse(fact));
        } catch (DateTimeException none) {
            return "–";
        }
    }
}
