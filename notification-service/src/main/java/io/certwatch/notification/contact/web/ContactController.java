package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactStatus;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.contact.Contacts.ContactCounts;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.contact.EditContacts.ContactOutcome;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Added;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.AddressTaken;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Changed;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Removed;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Stale;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Unchanged;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Unknown;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contacts")
class ContactController {

    /** The response body of the counts of contacts. */
    record ContactCountsView(
            long total,

            @Schema(description = "The number of contacts by status, those of the team included")
            Map<ContactStatus, Long> statuses,

            @Schema(description = "Vendors with a contact that can be reached; every other one has none")
            List<String> reachableVendors,

            @Schema(description = "Vendors whose contacts are all unconfirmed or suppressed")
            List<String> unreachableVendors) {

        static ContactCountsView of(ContactCounts counts) {
            var statuses = new LinkedHashMap<ContactStatus, Long>();
            Arrays.stream(ContactStatus.values())
                    .forEach(status -> statuses.put(status, counts.statuses().getOrDefault(status, 0L)));
            var total = statuses.values().stream().mapToLong(Long::longValue).sum();
            return new ContactCountsView(total, statuses, counts.reachableVendors(), counts.unreachableVendors());
        }
    }

    private final Contacts contacts;
    private final EditContacts editContacts;
    private final CurrentCompany company;

    ContactController(Contacts contacts, EditContacts editContacts, CurrentCompany company) {
        this.contacts = contacts;
        this.editContacts = editContacts;
        this.company = company;
    }

    @Operation(
            operationId = "addContact",
            summary = "Add a contact; the same vendor and address again is the same contact")
    @Answers({201, 200, 409})
    @PostMapping
    ResponseEntity<ContactView> add(@RequestBody ContactForm contact) {
        return answer("", editContacts.add(company.id(), contact.toDetails(), contact.vouched()));
    }

    @Operation(operationId = "listContacts", summary = "List contacts")
    @GetMapping
    Page<ContactView> list(
            @RequestParam(required = false) @Nullable String vendor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var from = after == null ? null : Cursor.decode(after);
        var found = contacts.page(company.id(), vendor, limit + 1, from);
        var items = found.stream().limit(limit).map(ContactView::of).toList();
        return new Page<>(
                items, found.size() > limit ? Cursor.encode(items.getLast().id()) : null);
    }

    @Operation(
            operationId = "countContacts",
            summary = "Count contacts by status, and list the vendors that have one who can be reached")
    @GetMapping("/counts")
    ContactCountsView counts() {
        return ContactCountsView.of(contacts.counts(company.id()));
    }

    @Operation(operationId = "getContact", summary = "Get a contact")
    @GetMapping("/{id}")
    ResponseEntity<ContactView> get(@PathVariable String id) {
        return contacts.find(company.id(), id)
                .map(ContactController::ok)
                .orElseThrow(() -> RequestProblem.unknown("contact", id));
    }

    @Operation(operationId = "changeContact", summary = "Change a contact")
    @Answers({200, 409, 428})
    @PutMapping("/{id}")
    ResponseEntity<ContactView> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ContactForm contact) {
        return answer(
                id,
                editContacts.change(
                        company.id(), id, contact.toDetails(), contact.vouched(), EntityTag.requireRevision(ifMatch)));
    }

    @Operation(operationId = "removeContact", summary = "Remove a contact")
    @Answers({204, 428})
    @DeleteMapping("/{id}")
    ResponseEntity<ContactView> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(id, editContacts.remove(company.id(), id, EntityTag.requireRevision(ifMatch)));
    }

    private static ResponseEntity<ContactView> answer(String id, ContactOutcome kept) {
        return switch (kept) {
            case Added(var contact) ->
                ResponseEntity.created(URI.create("/api/contacts/" + contact.id()))
                        .eTag(EntityTag.of(contact.version()))
                        .body(ContactView.of(contact));
            case Changed(var contact) -> ok(contact);
            case Unchanged(var contact) -> ok(contact);
            case Removed() -> ResponseEntity.noContent().build();
            case Unknown() -> throw RequestProblem.unknown("contact", id);
            case Stale(var current) ->
                throw RequestProblem.stale(ProblemText.of("problem.contact-changed", EntityTag.of(current.version())));
            case AddressTaken(var by) ->
                throw RequestProblem.conflict(
                        "address-taken",
                        ProblemText.of("problem.address-taken", by.id().toString()));
        };
    }

    private static ResponseEntity<ContactView> ok(Contact contact) {
        return ResponseEntity.ok().eTag(EntityTag.of(contact.version())).body(ContactView.of(contact));
    }
}
