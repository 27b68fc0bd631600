package io.certwatch.notification.delivery.web;

import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.TestContact;
import io.certwatch.notification.delivery.TestContact.Tested;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contacts/{id}/test")
class ContactTestController {

    /**
     * The response body of a test of a contact.
     *
     * @param answer what the mail server said, or why it was not asked
     */
    record ContactTestView(String recipient, Instant at, Result result, String answer) {

        enum Result {
            SENT,
            /** A temporary failure; a later test may succeed. */
            TRY_LATER,
            /** The mail server has not answered lately, and was not asked. */
            NOT_TRIED,
            /** The mail server does not accept messages to this address. */
            REFUSED
        }

        static ContactTestView of(String recipient, Tested tested) {
            return new ContactTestView(
                    recipient,
                    tested.at(),
                    result(tested.outcome()),
                    tested.outcome().answer());
        }

        private static Result result(DeliveryOutcome outcome) {
            return switch (outcome) {
                case DeliveryOutcome.Sent _ -> Result.SENT;
                case DeliveryOutcome.TryLater _ -> Result.TRY_LATER;
                case DeliveryOutcome.ServerFault _ -> Result.TRY_LATER;
                case DeliveryOutcome.NotTried _ -> Result.NOT_TRIED;
                case DeliveryOutcome.GivenUp _, DeliveryOutcome.AddressRefused _ -> Result.REFUSED;
            };
        }
    }

    private final Contacts contacts;
    private final TestContact testContact;
    private final CurrentCompany company;

    ContactTestController(Contacts contacts, TestContact testContact, CurrentCompany company) {
        this.contacts = contacts;
        this.testContact = testContact;
        this.company = company;
    }

    @Operation(operationId = "testContact", summary = "Send a contact a test message and get the mail server's answer")
    @Answers({200, 409, 429})
    @PostMapping
    ContactTestView test(@PathVariable String id) {
        var contact = contacts.find(company.id(), id).orElseThrow(() -> RequestProblem.unknown("contact", id));
        if (contact.confirmation() == Confirmation.UNCONFIRMED) {
            throw RequestProblem.conflict("unconfirmed", ProblemText.of("problem.unconfirmed"));
        }
        if (contact.ownerOptedOut()) {
            throw RequestProblem.conflict("unwanted", ProblemText.of("problem.unwanted"));
        }
        return testContact
                .test(contact)
                .map(tested -> ContactTestView.of(contact.details().email(), tested))
                .orElseThrow(() -> RequestProblem.of(
                                HttpStatus.TOO_MANY_REQUESTS, "tested-lately", ProblemText.of("problem.contact-tested"))
                        .after(testContact.pause()));
    }
}
