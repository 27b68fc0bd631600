package io.certwatch.notification.webhook.http;

import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.outbound.WebAddresses;
import io.certwatch.outbound.http.AddressRules;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Accepts addresses of https. An IP address must be public; a name is looked up and checked at each call only, so that saving a
 * webhook tells nobody which names a private network knows.
 */
record PublicReceiverAddresses(AddressRules rules, boolean allowHttp) implements ReceiverAddresses {

    @Override
    public String check(String written) {
        var address = WebAddresses.parse(written);
        if (!allowHttp && !address.getScheme().equals("https"))
            throw new UnusableAddress(ProblemText.of("problem.webhook-https"));
        if (findKnown(address.getHost()).filter(known -> !rules.allows(known)).isPresent())
            throw new UnusableAddress(ProblemText.of("problem.webhook-public"));
        return address.toString();
    }

    /** The address that a host has without a name server; names of the host itself are in RFC 6761, section 6.3. */
    private static Optional<InetAddress> findKnown(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost"))
            return Optional.of(InetAddress.getLoopbackAddress());
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException isName) {
            return Optional.empty();
        }
    }
}
