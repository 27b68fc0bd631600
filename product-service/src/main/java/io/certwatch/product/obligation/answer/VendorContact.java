package io.certwatch.product.obligation.answer;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import org.jspecify.annotations.Nullable;

/** A contact of a vendor who followed a signed link: it answers for this vendor to this company, and for nobody else. */
public record VendorContact(String company, String vendor, String contact) {

    private static final String NAME = "vendor contact ";

    /** A contact is no caller with a token; the signed link proves the id. */
    public RecordedBy recordedBy() {
        return new RecordedBy("vendor-contact/" + contact, NAME + contact, null);
    }

    /** @param person the name that the person gave */
    String by(@Nullable String person) {
        return person == null ? NAME + contact : person;
    }

    Said toSaid(@Nullable String person, @Nullable String words) {
        return new Said(by(person), recordedBy(), words);
    }
}
