package io.certwatch.notification.webhook.robot;

import io.certwatch.notification.link.MessageLinks;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.webhook.robot.RobotCard.Section;
import io.certwatch.notification.webhook.robot.RobotEvent.Day;
import io.certwatch.notification.webhook.robot.RobotEvent.Ended;
import io.certwatch.notification.webhook.robot.RobotEvent.OfMessage;
import io.certwatch.notification.webhook.robot.RobotEvent.OfObligation;
import io.certwatch.notification.webhook.robot.RobotEvent.OfTest;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts events into the words of a card: by kind, in the order in which each kind came first. */
public record RobotNews(PartyNames names, MessageLinks links) {

    private static final Messages MESSAGES = new Messages("mail");

    /** @param shown lines at most; the headings count all */
    public RobotCard tell(String company, Language language, List<RobotEvent> events, int shown) {
        var kinds = new LinkedHashMap<String, List<RobotEvent>>();
        events.forEach(event ->
                kinds.computeIfAbsent(event.kind(), _ -> new ArrayList<>()).add(event));
        var left = shown;
        var sections = new ArrayList<Section>();
        for (var kind : kinds.entrySet()) {
            var lines = kind.getValue().stream()
                    .limit(left)
                    .map(event -> line(company, language, event))
                    .toList();
            left -= lines.size();
            sections.add(new Section(
                    text(
                            language,
                            "robot.event." + kind.getKey(),
                            kind.getValue().size()),
                    lines));
        }
        var name = PlainWords.of(names.ofCompany(company, language).orElse(company));
        return new RobotCard(
                text(language, "robot.title", name),
                sections,
                events.size() > shown ? text(language, "robot.more", events.size() - shown) : null,
                text(language, "robot.open"),
                page(events));
    }

    private String line(String company, Language language, RobotEvent event) {
        return switch (event) {
            case OfObligation one ->
                text(
                        language,
                        "robot.obligation",
                        PlainWords.of(one.sku()),
                        PlainWords.of(one.product().in(language)),
                        PlainWords.of(one.entry().in(language)),
                        PlainWords.of(one.entryCode()),
                        day(language, one.day()),
                        ended(language, one.ended()));
            case OfMessage one ->
                text(language, "robot.message", vendor(company, language, one.vendor()), one.obligations());
            case OfTest _ -> text(language, "robot.test");
        };
    }

    private String vendor(String company, Language language, @Nullable String vendor) {
        return vendor == null
                ? text(language, "robot.no-vendor")
                : PlainWords.of(names.ofVendor(company, vendor, language));
    }

    private static String day(Language language, @Nullable Day day) {
        return day == null ? "" : text(language, "robot.day." + day.fact(), day.date());
    }

    private static String ended(Language language, @Nullable Ended ended) {
        if (ended == null) return "";
        var paper = ended.paper() == null ? "" : "." + ended.paper();
        var proof = ended.number() == null
                ? text(language, "ended.unnamed" + paper)
                : text(language, "ended" + paper, PlainWords.of(ended.number()));
        var how = ended.lapse() == null ? "" : "." + ended.lapse();
        return ended.day() == null
                ? text(language, "robot.ended" + how, proof)
                : text(language, "robot.ended" + how + ".on", proof, ended.day());
    }

    /** What the only event is about, or the list where all of them are. */
    private URI page(List<RobotEvent> events) {
        if (events.size() == 1) return links.page(ownPage(events.getFirst()));
        var isOfObligations = events.stream().anyMatch(OfObligation.class::isInstance);
        return links.page(isOfObligations ? "/app/obligations" : "/app/alerts");
    }

    private static String ownPage(RobotEvent event) {
        return switch (event) {
            case OfObligation one -> "/app/obligations/" + one.id();
            case OfMessage one -> "/app/alerts/" + one.alert();
            case OfTest one -> "/app/integrations/webhooks/" + one.webhook();
        };
    }

    private static String text(Language language, String key, Object... arguments) {
        return MESSAGES.text(language, key, arguments);
    }
}
