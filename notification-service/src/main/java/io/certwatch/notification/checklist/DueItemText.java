package io.certwatch.notification.checklist;

import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.checklist.DueItem.About;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a team is told of the items that are due, in both languages. */
final class DueItemText {
    private static final Messages MESSAGES = new Messages("mail");

    /** What is overdue first; then by category, and in each by day. */
    private static final Comparator<DueItem> ORDER = Comparator.comparing((DueItem item) -> !item.overdue())
            .thenComparing(DueItem::category)
            .thenComparing(DueItem::day)
            .thenComparing(item -> item.about().name());

    private DueItemText() {}

    static List<TeamNotice> notices(List<DueItem> items) {
        return items.stream().sorted(ORDER).map(DueItemText::notice).toList();
    }

    private static TeamNotice notice(DueItem item) {
        return new TeamNotice(
                item.id(),
                BilingualText.of(language ->
                        text(language, item.textKey(), item.day(), item.what().in(language))),
                details(item),
                item.day(),
                "/app/checklist/" + item.item(),
                item.overdue(),
                BilingualText.of(language -> group(item, language)));
    }

    private static String group(DueItem item, Language language) {
        var category = text(language, "category." + item.category());
        return item.overdue() ? text(language, "overdue.group", category) : category;
    }

    private static List<BilingualText> details(DueItem item) {
        var details = new ArrayList<BilingualText>();
        if (item.about().kind() != About.Kind.COMPANY) {
            details.add(BilingualText.of(language ->
                    text(language, "about." + item.about().kind(), item.about().name())));
        }
        var owner = item.owner();
        details.add(BilingualText.of(
                language -> owner == null ? text(language, "nobody") : text(language, "owner", owner)));
        return details;
    }

    private static String text(Language language, String key, Object... arguments) {
        return MESSAGES.text(language, "checklist." + key, arguments);
    }
}
