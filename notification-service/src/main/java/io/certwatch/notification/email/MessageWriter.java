package io.certwatch.notification.email;

import io.certwatch.law.KnownLaws;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.delivery.Attachment;
import io.certwatch.notification.delivery.Previews;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.notification.email.LetterContent.Circumstances;
import io.certwatch.notification.email.LetterTexts.Words;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.platform.time.ChinaCalendar;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes the message of an alert to a recipient: in their language, with the days that are left today. */
final class MessageWriter implements Previews {
    private final InternetAddress from;
    private final Supplier<KnownLaws> laws;
    private final AccreditedBodies bodies;
    private final LetterHeads heads;
    private final Threads threads;
    private final ColleagueNamers namers;
    private final MessageLinks links;
    private final @Nullable URI site;
    private final Runs runs;
    private final int capacity;
    private final InstantSource clock;
    private final LetterTexts texts = new LetterTexts();

    /** @param capacity products per message */
    MessageWriter(
            InternetAddress from,
            Supplier<KnownLaws> laws,
            AccreditedBodies bodies,
            LetterHeads heads,
            Threads threads,
            ColleagueNamers namers,
            MessageLinks links,
            @Nullable URI site,
            Runs runs,
            int capacity,
            InstantSource clock) {
        this.from = from;
        this.laws = laws;
        this.bodies = bodies;
        this.heads = heads;
        this.threads = threads;
        this.namers = namers;
        this.links = links;
        this.site = site;
        this.runs = runs;
        this.capacity = capacity;
        this.clock = clock;
    }

    WrittenMessage write(Alert alert, Recipient to) {
        return switch (alert.content()) {
            case AlertContent.Obligations _ -> {
                var settings = heads.settings(alert.id().company());
                yield letter(alert, to, settings, heads.of(alert, to, settings));
            }
            case AlertContent.TeamNews news -> toTeam(alert, news, to);
            case AlertContent.TeamNotices(var notices) -> toTeam(alert, notices, to);
            case SourceNews news -> toSteward(alert, news, to);
        };
    }

    @Override
    public WrittenMessage preview(Alert alert, Recipient to, CompanySettings settings) {
        return letter(alert, to, settings, heads.preview(to.language(), settings));
    }

    /** @param company whose alerts the recipient gets */
    WrittenMessage writeTest(Recipient to, String company) {
        var settings = heads.settings(company);
        var words = texts.ofTest(to.name(), heads.company(settings, to.language()), to.language());
        return compose(words, to, sender(settings), replyTo(settings), MailHeaders.of(to.language()), null);
    }

    /** The request to confirm the address, which has the link that confirms it. */
    WrittenMessage writeConfirmation(Contact contact) {
        var company = contact.company();
        var settings = heads.settings(company);
        var to = Recipient.of(contact);
        var link = links.confirm(company, contact.id(), to.email());
        var headers = MailHeaders.of(to.language()).unsubscribe(links.unsubscribe(company, contact.id(), to.email()));
        var words = texts.of(
                ConfirmationContent.of(
                        contact,
                        heads.company(settings, to.language()),
                        heads.vendor(company, contact.vendor(), to.language()),
                        namers.nameOf(contact, to.language()),
                        settings.replyTo(),
                        link),
                to.language());
        return compose(words, to, sender(settings), replyTo(settings), headers, null);
    }

    /** To whom the company's decisions about answers are told. */
    WrittenMessage writeDecisions(Contact contact, List<VendorDecision> decisions) {
        var settings = heads.settings(contact.company());
        var to = Recipient.of(contact);
        var head = heads.of(contact, settings);
        var words = texts.of(DecisionLetterContent.of(decisions, to, head), to.language());
        var headers = MailHeaders.of(to.language()).unsubscribe(head.unsubscribe());
        return compose(words, to, sender(settings), replyTo(settings), headers, null);
    }

    private WrittenMessage letter(Alert alert, Recipient to, CompanySettings settings, LetterHead head) {
        var today = ChinaCalendar.dayOf(clock.instant());
        var circumstances = new Circumstances(
                to.name(),
                heads.vendor(alert.id().company(), alert.vendor(), to.language()),
                head,
                today,
                importedFile(alert),
                MessagePart.of(alert, capacity),
                settings.tellVendorsOfCii());
        var letter = LetterContent.of(alert, to.language(), new LetterFacts(laws.get(), bodies), circumstances);
        var headers = MailHeaders.of(to.language())
                .trace(letter.trace())
                .thread(threads.of(alert, to))
                .unsubscribe(head.unsubscribe());
        return compose(
                texts.of(letter, to.language()),
                to,
                sender(settings),
                replyTo(settings),
                headers,
                letter.isComplete() ? null : new Attachment(letter.file(), LetterSheet.of(letter, to.language())));
    }

    private WrittenMessage toTeam(Alert alert, AlertContent.TeamNews news, Recipient to) {
        var company = alert.id().company();
        var letter = TeamLetterContent.of(
                news,
                to.name(),
                heads.company(heads.settings(company), to.language()),
                vendor -> heads.vendor(company, vendor, to.language()),
                to.language(),
                links);
        var headers = MailHeaders.of(to.language()).trace(LetterContent.traceId(alert.traceparent()));
        return compose(texts.of(letter, to.language()), to, from, null, headers, null);
    }

    private WrittenMessage toTeam(Alert alert, List<TeamNotice> notices, Recipient to) {
        var company = alert.id().company();
        var unsubscribe = links.unsubscribe(company, to.contact(), to.email());
        var name = heads.company(heads.settings(company), to.language());
        var letter = NoticeLetterContent.of(notices, to.name(), name, unsubscribe, to.language(), links);
        var headers = MailHeaders.of(to.language())
                .trace(LetterContent.traceId(alert.traceparent()))
                .unsubscribe(unsubscribe);
        return compose(texts.of(letter, to.language()), to, from, null, headers, null);
    }

    private WrittenMessage toSteward(Alert alert, SourceNews news, Recipient to) {
        var trace = LetterContent.traceId(alert.traceparent());
        var words = texts.of(SourceLetterContent.of(news, to.name(), to.language(), site, trace), to.language());
        return compose(words, to, from, null, MailHeaders.of(to.language()).trace(trace), null);
    }

    private static WrittenMessage compose(
            Words words,
            Recipient to,
            InternetAddress sender,
            @Nullable InternetAddress replyTo,
            MailHeaders headers,
            @Nullable Attachment attachment) {
        return new WrittenMessage(
                MailAddresses.oneLine(words.subject()),
                sender.toUnicodeString(),
                MailAddresses.createUnchecked(to.email(), to.name()).toUnicodeString(),
                replyTo == null ? null : replyTo.toUnicodeString(),
                to.language(),
                words.text(),
                words.html(),
                headers.values(),
                attachment);
    }

    /** The address of the installation with the name of the company. */
    private InternetAddress sender(CompanySettings settings) {
        var name = settings.senderName();
        return name == null || name.isBlank() ? from : MailAddresses.createUnchecked(from.getAddress(), name);
    }

    private static @Nullable InternetAddress replyTo(CompanySettings settings) {
        var person = settings.replyTo();
        return person == null ? null : MailAddresses.createUnchecked(person.email(), person.name());
    }

    private @Nullable ImportedFile importedFile(Alert alert) {
        return alert.cause().kind() == AlertCause.Kind.IMPORT
                ? runs.find(alert.cause().id()).map(Run::file).orElse(null)
                : null;
    }
}
