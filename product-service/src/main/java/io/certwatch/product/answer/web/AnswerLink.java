package io.certwatch.product.answer.web;

import io.certwatch.platform.text.Language;
import io.certwatch.product.answer.VendorContact;

/** What the token of a link says. */
sealed interface AnswerLink {

    /** @param language that the contact reads */
    record Valid(VendorContact contact, Language language) implements AnswerLink {}

    record Expired() implements AnswerLink {}

    /** Not signed by us, for another purpose, or damaged. */
    record Unknown() implements AnswerLink {}
}
