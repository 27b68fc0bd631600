package io.certwatch.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Prints the results of the demo. All figures are read from the system. */
record DemoReport(Gateway gateway, Paper paper) {
    private static final Map<String, String> LANGUAGES = Map.of("zh", "In Chinese", "en", "In English");

    void before(List<String> editions, JsonNode products, JsonNode registered) {
        paper.heading("The list of 2017, and the products of one company that it does not name");
        paper.table(3, editions.stream().map(this::edition).toList());
        registration(products, registered);
    }

    void after(JsonNode products, JsonNode registered) {
        paper.heading("The other products of the company, which the list of 2017 named or may have named");
        registration(products, registered);
        verdicts();
    }

    private void registration(JsonNode products, JsonNode registered) {
        paper.line("%d products of %d vendors: %d registered, %d known already"
                .formatted(
                        products.size(),
                        products.valueStream()
                                .map(product -> product.path("vendor").asString())
                                .distinct()
                                .count(),
                        registered.path("stored").asInt(),
                        registered.path("unchanged").asInt()));
        for (var rejected : registered.path("rejected")) paper.line("Rejected: " + rejected);
    }

    private List<String> edition(String id) {
        var edition = gateway.read("/api/editions/" + id);
        return List.of(
                id,
                "%d entries".formatted(edition.path("entries").size()),
                standing(edition),
                edition.path("title").path("zh").asString());
    }

    /** An observation has no day in force. */
    private static String standing(JsonNode edition) {
        var force = words(edition.path("force").asString());
        var from = edition.path("effective");
        return from.isNull() ? force : "%s since %s".formatted(force, from.asString());
    }

    void verdicts() {
        var required = count("REQUIRED");
        var review = count("REVIEW");
        var unknown = count("UNKNOWN");
        var not = count("NOT_REQUIRED");
        paper.line(
                "Of %d products %d need certification or testing, %d need a person to look, %d are not recognised, %d need none"
                        .formatted(required + review + unknown + not, required, review, unknown, not));
    }

    private int count(String verdict) {
        return gateway.all("/api/products?verdict=" + verdict).size();
    }

    void changes(String id) {
        paper.heading("The list changes");
        paper.table(3, List.of(edition(id)));
        var changes = ListChanges.of(gateway.read("/api/editions/%s/changes".formatted(id)));
        paper.line(changes.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + words(count.getKey()))
                .collect(Collectors.joining(", ")));
        changes.byKinds().forEach(this::entries);
        paper.line("");
    }

    private void entries(List<String> kinds, List<ListChanges.Entry> entries) {
        paper.line("");
        paper.line(kinds.stream().map(DemoReport::words).collect(Collectors.joining(" and ")) + ":");
        for (var entry : entries) {
            var was = entry.before().isEmpty() ? "" : ", was " + String.join(" and ", entry.before());
            paper.paragraph(5, 8, entry.code() + "  " + entry.name() + was);
        }
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    void duties(List<Duty> duties) {
        paper.heading("%d products newly need certification or testing, and why"
                .formatted(duties.stream().map(Duty::sku).distinct().count()));
        var vendor = "";
        for (var duty : duties) {
            if (!duty.vendor().equals(vendor)) paper.line(duty.vendor());
            vendor = duty.vendor();
            paper.line("  %s  %s, %s".formatted(duty.sku(), (duty.name() + " " + duty.model()).strip(), duty.day()));
            paper.paragraph(7, 0, duty.reason());
        }
    }

    void letters(List<Letter> letters) {
        var arrived = letters.stream().filter(Letter::arrived).count();
        paper.heading("%d e-mails about it, to one vendor each".formatted(letters.size()));
        paper.line("%d of them lie in the inbox%s"
                .formatted(arrived, arrived < letters.size() ? "; it forgets when the system stops" : ""));
        byLanguage(letters).forEach((language, ofLanguage) -> {
            paper.line("%s: %d e-mails".formatted(LANGUAGES.getOrDefault(language, language), ofLanguage.size()));
            paper.table(5, ofLanguage.stream().map(DemoReport::row).toList());
        });
    }

    private static Map<String, List<Letter>> byLanguage(List<Letter> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(Letter::language, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> row(Letter letter) {
        return List.of(
                letter.vendor(),
                letter.products() == 1 ? "1 product" : letter.products() + " products",
                letter.arrived() ? letter.subject() : words(letter.outcome()));
    }

    void speed(double seconds) {
        paper.line("From the publication to the last e-mail: %.1f s".formatted(seconds));
    }
}
