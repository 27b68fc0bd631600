package io.certwatch.notification.inbox;

import io.certwatch.law.AnnouncementId;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a mail says of items of the inbox, in both languages. */
public final class InboxNotices {

    private static final Messages MESSAGES = new Messages("mail");

    private final PartyNames names;

    public InboxNotices(PartyNames names) {
        this.names = names;
    }

    List<TeamNotice> of(String company, List<InboxItem> items) {
        return items.stream().map(item -> of(company, item)).toList();
    }

    private TeamNotice of(String company, InboxItem item) {
        var day = item.facts().get(InboxItem.DAY);
        return new TeamNotice(
                item.id() + "/" + item.heard(),
                BilingualText.of(language -> text(company, item, language)),
                List.of(),
                day == null ? null : LocalDate.parse(day),
                page(item),
                true);
    }

    private String text(String company, InboxItem item, Language language) {
        var facts = item.facts();
        var vendor = facts.get(InboxItem.VENDOR);
        var why = item.findWhy();
        var day = facts.get(InboxItem.DAY);
        return MESSAGES.text(
                language,
                "inbox." + key(item),
                Math.max(1, item.obligations().size()),
                nameOf(facts, language),
                day == null ? "" : LocalDate.parse(day),
                vendor == null ? "" : names.ofVendor(company, vendor, language),
                nameEdition(facts.getOrDefault(InboxItem.EDITION, ""), language),
                why == null ? "" : why.in(language));
    }

    /** As people cite it: by the announcement that published it. */
    private static String nameEdition(String edition, Language language) {
        return AnnouncementId.ofEdition(edition)
                .map(id -> MESSAGES.text(language, "announcement", id.year(), id.number()))
                .orElse(edition);
    }

    private static String key(InboxItem item) {
        var what = item.facts().getOrDefault(InboxItem.WHAT, "");
        return switch (item.kind()) {
            case REQUIRED -> "REQUIRED." + what + (item.findWhy() == null ? "" : ".why");
            case CATALOGUE -> "CATALOGUE." + (isOfficial(item) ? "" : "unofficial.") + what;
            case CHECKLIST -> "CHECKLIST." + item.facts().get(InboxItem.OCCASION);
            case UNDELIVERED -> item.facts().containsKey(InboxItem.VENDOR) ? "UNDELIVERED.vendor" : "UNDELIVERED";
            case PROOF_ENDS -> what.equals("UPDATED") ? "PROOF_ENDS.listed" : "PROOF_ENDS";
            case DUE, ANSWER -> item.kind().name();
        };
    }

    /** Observations and drafts are never called editions of the catalogue. */
    private static boolean isOfficial(InboxItem item) {
        return EditionNews.Force.STATUTORY.name().equals(item.facts().get(InboxItem.FORCE));
    }

    private static String nameOf(Map<String, String> facts, Language language) {
        var name = new BilingualText(
                        facts.getOrDefault(InboxItem.NAME_ZH, ""), facts.getOrDefault(InboxItem.NAME_EN, ""))
                .in(language);
        return name.isBlank() ? facts.getOrDefault(InboxItem.SKU, "") : name;
    }

    private static String page(InboxItem item) {
        return switch (item.kind()) {
            case CHECKLIST -> "/app/checklist/" + item.facts().get(InboxItem.ITEM);
            case UNDELIVERED -> "/app/alerts/team";
            case CATALOGUE -> "/app/catalogue/" + item.facts().get(InboxItem.EDITION);
            case REQUIRED, DUE, PROOF_ENDS, ANSWER ->
                item.obligations().size() == 1
                        ? "/app/obligations/" + item.obligations().getFirst()
                        : "/app/inbox";
        };
    }
}
