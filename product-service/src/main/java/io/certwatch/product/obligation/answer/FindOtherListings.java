package io.certwatch.product.obligation.answer;

import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificates;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Finds numbers that the register lists for another holder or product than the one that a vendor names them for. That is
 * no mistake yet: holders have several names, and the register may be late. The vendor is asked.
 */
public record FindOtherListings(AnswerObligations answers, Certificates register) {

    /**
     * @param numbers as typed, by the id of the obligation
     * @return what the register lists, by the id of the obligation
     */
    public Map<UUID, Certificate> find(VendorContact contact, Map<UUID, String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        var claimed = ClaimedCertificates.find(register, numbers.values());
        var others = new HashMap<UUID, Certificate>();
        for (var held : answers.open(contact, numbers.keySet())) {
            var id = held.obligation().id();
            var listed = claimed.get(numbers.getOrDefault(id, ""));
            if (listed != null && isOfOther(listed, held, contact)) others.put(id, listed);
        }
        return others;
    }

    /** Nothing is said by an entry that was corrected. */
    private static boolean isOfOther(Certificate listed, ProductObligation held, VendorContact contact) {
        return !listed.withdrawn() && listed.mayListOtherThan(held.manufacturer(), held.model(), contact.vendorName());
    }
}
