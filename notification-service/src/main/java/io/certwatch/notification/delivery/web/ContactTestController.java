package io.certwatch.notification.delivery.web;

import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.TestContact;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contacts/{id}/test")
class ContactTestController {
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
            throw RequestProblem.conflict(
                    "unconfirmed",
                    "The owner has not confirmed this address; only the request to confirm may be sent to it.");
        }
        if (contact.ownerOptedOut()) {
            throw RequestProblem.conflict("unwanted", "The owner of this address does not want messages.");
        }
        return testContact
                .test(contact)
                .map(tested -> ContactTestView.of(contact.details().email(), tested))
                .orElseThrow(() -> RequestProblem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "tested-lately",
                        "This contact was tested a short time ago; see whether the message has arrived."));
    }
}
