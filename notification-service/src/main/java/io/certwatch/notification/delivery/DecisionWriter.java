package io.certwatch.notification.delivery;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.vendoranswer.VendorDecision;
import java.util.List;

/** Writes to a contact what was decided about the answers that the contact gave. */
@FunctionalInterface
public interface DecisionWriter {

    /** @param decisions at least one */
    WrittenMessage write(Contact contact, List<VendorDecision> decisions);
}
