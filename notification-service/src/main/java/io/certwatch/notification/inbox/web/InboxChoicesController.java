package io.certwatch.notification.inbox.web;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.inbox.ChooseInbox;
import io.certwatch.notification.inbox.InboxChoices;
import io.certwatch.notification.inbox.InboxChoices.Way;
import io.certwatch.notification.inbox.InboxItem.Kind;
import io.certwatch.notification.inbox.InboxPeople;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller wants to hear of. */
@RestController
@RequestMapping("/api/inbox/choices")
class InboxChoicesController {

    @Schema(description = "How a person hears of one kind")
    record InboxChoice(
            Kind kind,

            @Schema(
                    description =
                            "PAGE: in the inbox. MAIL: also by mail, after some minutes. DIGEST: also in one mail a"
                                    + " day. NONE: not at all")
            Way way) {}

    /** The request body of a person's choices. */
    record InboxChoicesForm(
            @Schema(description = "PAGE for kinds that are missing; of a kind that is there twice the last counts")
            @Size(max = 50)
            List<@Valid InboxChoice> choices,

            @Schema(description = "Id of the team's contact to whom mails go; needed for MAIL and DIGEST") @Nullable
            String contact) {

        EnumMap<Kind, Way> toWays() {
            var ways = new EnumMap<Kind, Way>(Kind.class);
            choices.forEach(choice -> ways.put(choice.kind(), choice.way()));
            return ways;
        }
    }

    @Schema(description = "A contact of the team")
    record InboxContact(
            String id,
            String name,
            String email,

            @Schema(description = "Whether mails may be sent to it")
            boolean reachable) {

        static InboxContact of(Contact contact) {
            return new InboxContact(
                    contact.id(), contact.details().name(), contact.details().email(), contact.isReachable());
        }
    }

    /**
     * The response body of a person's choices, one for each kind.
     *
     * @param contact to whom mails go
     * @param contacts to whom they may go
     */
    record InboxChoicesView(
            List<InboxChoice> choices, @Nullable String contact, List<InboxContact> contacts) {}

    private final InboxPeople people;
    private final ChooseInbox chooseInbox;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    InboxChoicesController(InboxPeople people, ChooseInbox chooseInbox, CurrentCompany company, CurrentCaller caller) {
        this.people = people;
        this.chooseInbox = chooseInbox;
        this.company = company;
        this.caller = caller;
    }

    @Operation(operationId = "getInboxChoices", summary = "Get how the caller hears of each kind")
    @GetMapping
    ResponseEntity<InboxChoicesView> get() {
        return answer(people.choices(company.id(), caller.get().subject()));
    }

    @Operation(operationId = "changeInboxChoices", summary = "Choose how the caller hears of each kind")
    @Answers({200, 428})
    @PutMapping
    ResponseEntity<InboxChoicesView> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody InboxChoicesForm form) {
        var person = caller.get();
        var changed = new InboxChoices(
                company.id(),
                person.subject(),
                person.name(),
                form.toWays(),
                form.contact(),
                EntityTag.requireRevision(ifMatch) + 1);
        return switch (chooseInbox.save(changed)) {
            case SAVED -> answer(changed);
            case STALE ->
                throw RequestProblem.stale(ProblemText.of(
                        "problem.settings-changed",
                        EntityTag.of(
                                people.choices(company.id(), person.subject()).revision())));
            case UNKNOWN_CONTACT -> throw RequestProblem.invalid("contact", ProblemText.of("problem.inbox-contact"));
            case NO_CONTACT -> throw RequestProblem.invalid("contact", ProblemText.of("problem.inbox-no-contact"));
        };
    }

    private ResponseEntity<InboxChoicesView> answer(InboxChoices chosen) {
        var choices = Arrays.stream(Kind.values())
                .map(kind -> new InboxChoice(kind, chosen.of(kind)))
                .toList();
        var contacts = chooseInbox.team(chosen.company()).stream()
                .map(InboxContact::of)
                .toList();
        return ResponseEntity.ok()
                .eTag(EntityTag.of(chosen.revision()))
                .body(new InboxChoicesView(choices, chosen.contact(), contacts));
    }
}
