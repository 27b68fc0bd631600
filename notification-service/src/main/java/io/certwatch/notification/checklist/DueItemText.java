package io.certwatch.notification.checklist;

import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.checklist.DueItem.About;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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
        var when = item.overdue() ? "overdue." : "soon.";
        return new TeamNotice(
                item.id(),
                bilingual(language -> text(
                        language,
                        when + item.occasion(),
                        item.day().toString(),
                        item.what().in(language))),
                details(item),
                item.day(),
                "/app/checklist/" + item.item(),
                item.overdue(),
                bilingual(language -> group(item, language)));
    }

    private static String group(DueItem item, Language language) {
        var category = text(language, "category." + item.category());
        return item.overdue() ? text(language, "overdue.group", category) : category;
    }

    private static List<BilingualText> details(DueItem item) {
        var details = new ArrayList<BilingualText>();
        if (item.about().kind() != About.Kind.COMPANY) {
            details.add(bilingual(language ->
                    text(language, "about." + item.about().kind(), item.about().name())));
        }
        var owner = item.owner();
        details.add(bilingual(language -> owner == null ? text(language, "nobody") : text(language, "owner", owner)));
        return details;
    }

    private static BilingualText bilingual(Function<Language, String> text) {
        return new BilingualText(text.apply(Language.ZH), text.apply(Language.EN));
    }

    private static String text(Language language, String key, Object... arguments) {
        return MESSAGES.text(language, "checklist." + key, arguments);
    }
}
