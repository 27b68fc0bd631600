package io.certwatch.product.obligation.answer.web;

import static java.util.stream.Collectors.toSet;

import io.certwatch.audit.CurrentRecord;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.Cursor;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.catalogue.CatalogueNotReady;
import io.certwatch.product.obligation.ObligationOrder;
import io.certwatch.product.obligation.ObligationOrder.Place;
import io.certwatch.product.obligation.answer.AnswerObligations;
import io.certwatch.product.obligation.answer.FindOtherListings;
import io.certwatch.product.obligation.answer.VendorContact;
import io.certwatch.product.obligation.answer.web.AnswerLinks.AnswerLink;
import io.certwatch.product.obligation.answer.web.AnswerPages.Recorded;
import io.certwatch.product.obligation.answer.web.AnswerPages.Shown;
import io.certwatch.product.obligation.web.ObligationCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the link of an e-mail, on which a vendor's contact answers without signing in. Reading it changes
 * nothing: mail filters open every link.
 */
@RestController
@RequestMapping(AnswerPageController.PATH + "{token}")
class AnswerPageController {

    static final String PATH = "/acknowledge/";

    private static final ObligationCursor PLACES = new ObligationCursor(ObligationOrder.MOST_URGENT_FIRST);
    private static final MediaType HTML = MediaType.parseMediaType(AnswerPages.HTML);

    private final AnswerLinks links;
    private final AnswerObligations answers;
    private final FindOtherListings listings;
    private final FormFiles files;
    private final AnswerPages pages;
    private final CurrentRecord record;
    private final Clock clock;

    AnswerPageController(
            AnswerLinks links,
            AnswerObligations answers,
            FindOtherListings listings,
            FormFiles files,
            AnswerPages pages,
            CurrentRecord record,
            Clock clock) {
        this.links = links;
        this.answers = answers;
        this.listings = listings;
        this.files = files;
        this.pages = pages;
        this.record = record;
        this.clock = clock;
    }

    @Operation(operationId = "showAnswerPage", summary = "Show a vendor's contact the obligations to answer, by a link")
    @Answers(
            value = {200, 404, 410},
            media = AnswerPages.HTML)
    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String token, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        return links.read(token) instanceof AnswerLink.Valid(var contact, var language)
                ? page(HttpStatus.OK, contact, chosen(query, language), query, AnswerForm.EMPTY, null)
                : closed(token);
    }

    @Operation(
            operationId = "answerObligations",
            summary =
                    "Answer obligations as a vendor's contact, by a link; with scans of proofs: PDF, PNG or JPEG of at"
                            + " most 10 MiB each",
            description =
                    "A form with a fault records nothing: 422, and the page keeps what was typed and holds the files"
                        + " for a day. So it is with a number that the register lists for another holder or model: the"
                        + " page says what is listed, and `confirmed.ID` with `because.ID` confirms it.")
    @Answers(
            value = {200, 404, 410, 422},
            media = AnswerPages.HTML)
    @PostMapping(consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<String> answer(@PathVariable String token, HttpServletRequest request) throws IOException {
        if (!(links.read(token) instanceof AnswerLink.Valid(var contact, var language))) return closed(token);
        try (var sent = SentForm.read(request)) {
            files.restore(contact, sent);
            var fields = sent.fields();
            var today = ChinaCalendar.today(clock);
            var read = AnswerForm.read(sent, today);
            var form = read.ask(listings.find(contact, read.numbers()), today)
                    .refuseEquipmentLists(findOtherThanEquipment(contact, read));
            return form.isValid()
                    ? answer(contact, chosen(fields, language), fields, form)
                    : again(HttpStatus.UNPROCESSABLE_CONTENT, contact, chosen(fields, language), fields, form);
        }
    }

    private Set<UUID> findOtherThanEquipment(VendorContact contact, AnswerForm form) {
        return answers.open(contact, form.entries().keySet()).stream()
                .map(ProductObligation::obligation)
                .filter(owed ->
                        !AnswerRow.isEquipment(owed.requirement().entry().code()))
                .map(Obligation::id)
                .collect(toSet());
    }

    private ResponseEntity<String> answer(
            VendorContact contact, Language language, MultiValueMap<String, String> sent, AnswerForm form)
            throws IOException {
        try {
            var answered = answers.answer(contact, form.answers(language));
            record.concerns(answered.stream()
                    .map(held -> held.obligation().id().toString())
                    .toList());
            record.count("answered", answered.size());
            if (answered.isEmpty()) {
                var gone = form.with("answer.fault.gone");
                return again(HttpStatus.UNPROCESSABLE_CONTENT, contact, language, sent, gone);
            }
            files.release(contact);
            var recorded = new Recorded(answered.size(), form.entries().size() - answered.size());
            return page(HttpStatus.OK, contact, language, sent, AnswerForm.EMPTY, recorded);
        } catch (CatalogueNotReady notYet) {
            var later = form.with("answer.fault.not.yet");
            return again(HttpStatus.SERVICE_UNAVAILABLE, contact, language, sent, later);
        } catch (StaleProduct changed) {
            var later = form.with("answer.fault.meanwhile");
            return again(HttpStatus.SERVICE_UNAVAILABLE, contact, language, sent, later);
        }
    }

    /** Asks to send the form again, with everything that was typed or chosen. */
    private ResponseEntity<String> again(
            HttpStatusCode status,
            VendorContact contact,
            Language language,
            MultiValueMap<String, String> sent,
            AnswerForm form)
            throws IOException {
        return page(status, contact, language, sent, files.hold(contact, form), null);
    }

    private ResponseEntity<String> page(
            HttpStatusCode status,
            VendorContact contact,
            Language language,
            MultiValueMap<String, String> query,
            AnswerForm form,
            @Nullable Recorded recorded) {
        var found = answers.open(contact, place(query), AnswerForm.MOST_ANSWERS + 1);
        var some = found.stream().limit(AnswerForm.MOST_ANSWERS).toList();
        var today = ChinaCalendar.today(clock);
        var rows = some.stream()
                .filter(held -> held.obligation().isAnswerable())
                .map(held -> AnswerRow.of(
                        held, language, today, form.entry(held.obligation().id())))
                .toList();
        return html(
                status, pages.open(new Shown(contact, language, rows, form, recorded, next(found, some, language))));
    }

    private static @Nullable Place place(MultiValueMap<String, String> query) {
        return PLACES.read(query.getFirst("after"));
    }

    private static @Nullable String next(
            List<ProductObligation> found, List<ProductObligation> some, Language language) {
        return found.size() == some.size()
                ? null
                : "?lang=" + language.code() + "&after=" + Cursor.encode(PLACES.position(some.getLast()));
    }

    private static Language chosen(MultiValueMap<String, String> query, Language otherwise) {
        return Language.of(query.getOrDefault("lang", List.of("")).getFirst()).orElse(otherwise);
    }

    /** For a link that is not valid. */
    private ResponseEntity<String> closed(String token) {
        return links.read(token) instanceof AnswerLink.Expired
                ? html(HttpStatus.GONE, pages.renderClosed("expired"))
                : html(HttpStatus.NOT_FOUND, pages.renderClosed("unknown"));
    }

    private static ResponseEntity<String> html(HttpStatusCode status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
