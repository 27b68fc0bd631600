package io.certwatch.catalogue.edition.atom;

import static java.util.stream.Collectors.joining;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.edition.CriterionChange;
import io.certwatch.catalogue.edition.EditionContent;
import io.certwatch.catalogue.edition.EditionNews.Item;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.Published.Step;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes news as Atom 1.0 (RFC 4287). Ids never change, so a reader shows each event once. */
record AtomFeed(Texts texts, XMLStreamWriter xml) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String ID = "tag:certwatch.io,2026:editions";
    private static final String EDITIONS = "/api/editions";

    static byte[] write(List<Item> items, Language language) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            new AtomFeed(new Texts(language), xml).feed(items);
            xml.close();
        } catch (XMLStreamException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private void feed(List<Item> items) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XML, "lang", texts.tag());
        text("id", ID + "/" + texts.tag());
        text("title", texts.title());
        text("updated", (items.isEmpty() ? Instant.EPOCH : items.getFirst().at()).toString());
        xml.writeStartElement("author");
        text("name", "CertWatch");
        xml.writeEndElement();
        link("self", EDITIONS + "/feed.atom?language=" + texts.language().code(), "application/atom+xml");
        for (var item : items) entry(item);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Item item) throws XMLStreamException {
        var content = item.edition().content();
        var step = item.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
        xml.writeStartElement("entry");
        text("id", ID + "/" + content.id() + "/" + step);
        text(
                "title",
                texts.join(
                        texts.step(item.step()), content.title().in(texts.language()) + texts.announcement(content)));
        text("updated", item.at().toString());
        link("alternate", EDITIONS + "/" + content.id(), "application/json");
        link("related", EDITIONS + "/" + content.id() + "/changes", "application/json");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", content.force().name());
        text("summary", summary(item));
        if (!item.changes().isEmpty()) changes(item.changes());
        xml.writeEndElement();
    }

    private String summary(Item item) {
        var content = item.edition().content();
        var published = item.edition().published();
        boolean withdrawn = item.step() == Step.WITHDRAWN;
        var withdrawal = published == null || !withdrawn ? null : published.withdrawal();
        if (withdrawal != null) return withdrawal.reason();
        return Objects.requireNonNullElseGet(content.withdrawalReason(), () -> texts.describeAnnouncement(content));
    }

    private void changes(List<Change> changes) throws XMLStreamException {
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        xml.writeStartElement("ul");
        for (var change : changes) change(change);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void change(Change change) throws XMLStreamException {
        var summary = change.summary();
        xml.writeStartElement("li");
        var name = subject(change).name().in(texts.language()) + texts.aside(summary.entry());
        xml.writeCharacters(texts.join(name, texts.kinds(summary.kinds())));
        if (!summary.continues().isEmpty()) xml.writeCharacters(texts.aside(texts.continues(summary.continues())));
        if (change instanceof Change.Altered altered && !altered.criteria().isEmpty()) criteria(altered.criteria());
        xml.writeEndElement();
    }

    private void criteria(List<CriterionChange> criteria) throws XMLStreamException {
        xml.writeStartElement("ul");
        for (var change : criteria) {
            var label = texts.label(change.before(), change.after());
            text("li", texts.join(label, texts.figures(change.before()) + " → " + texts.figures(change.after())));
        }
        xml.writeEndElement();
    }

    private static Entry subject(Change change) {
        return switch (change) {
            case Change.Added(var entry) -> entry;
            case Change.Removed(var entry) -> entry;
            case Change.Altered altered -> altered.after();
        };
    }

    private void link(String relation, String address, String mediaType) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        xml.writeAttribute("type", mediaType);
    }

    private void text(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    /** The texts of the feed in one language. */
    private record Texts(Language language) {

        private static final Messages MESSAGES = new Messages("io.certwatch.catalogue");
        private static final Pattern NUMBERED = Pattern.compile("(\\d{4})年第(\\d{1,3})号");

        String tag() {
            return language.locale().toLanguageTag();
        }

        String title() {
            return message("feed.title");
        }

        String describeAnnouncement(EditionContent content) {
            var number = NUMBERED.matcher(content.announcement());
            return number.matches()
                    ? message("feed.announced", number.group(1), number.group(2), content.effective())
                    : message("feed.listed", content.announcement(), content.effective());
        }

        /** In brackets; our id of an edition that no numbered announcement published. */
        String announcement(EditionContent content) {
            var number = NUMBERED.matcher(content.announcement());
            return aside(
                    number.matches() ? message("feed.announcement", number.group(1), number.group(2)) : content.id());
        }

        String step(Step step) {
            return message("feed.step." + step);
        }

        String kinds(List<Change.Kind> kinds) {
            return kinds.stream().map(kind -> message("change." + kind)).collect(joining(message("feed.separator")));
        }

        String continues(List<String> entries) {
            return message("feed.continues") + " " + String.join(message("feed.separator"), entries);
        }

        String figures(List<Criterion> criteria) {
            if (criteria.isEmpty()) return message("feed.not-required");
            return criteria.stream()
                    .map(criterion -> criterion.comparison().sign() + " " + criterion.written())
                    .collect(joining(message("feed.separator")));
        }

        /** The name of the parameter in the lexicon. */
        String label(List<Criterion> before, List<Criterion> after) {
            return (after.isEmpty() ? before : after).getFirst().label().in(language);
        }

        /** What is said of something, behind a colon. */
        String join(Object of, String what) {
            return message("feed.told", of, what);
        }

        /** In brackets. */
        String aside(Object what) {
            return message("feed.aside", what);
        }

        private String message(String key, Object... arguments) {
            return MESSAGES.text(language, key, arguments);
        }
    }
}
