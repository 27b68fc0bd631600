package io.certwatch.notification.vendoranswer;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps decisions in memory; what tells them is not asked for. */
final class InMemoryVendorDecisions implements VendorDecisions {
    final Map<String, VendorDecision> kept = new LinkedHashMap<>();

    @Override
    public void keep(List<VendorDecision> decided, Instant now) {
        decided.forEach(decision -> kept.putIfAbsent(decision.key(), decision));
    }

    @Override
    public List<Kept> waiting(Instant since, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Kept> waiting(String company, String contact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void assign(List<VendorDecision> told, String letter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void settle(List<VendorDecision> told) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Answered> aboutAny(String company, Collection<String> obligations, Instant before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<VendorDecision> ofLetter(String company, String letter) {
        throw new UnsupportedOperationException();
    }
}
