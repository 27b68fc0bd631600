package io.certwatch.notification.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryDeliveryReports implements DeliveryReports {
    private final Map<String, List<DeliveryReport>> byCompany = new ConcurrentHashMap<>();

    @Override
    public boolean isKnown(String company, DeliveryReport report) {
        return all(company).stream()
                .anyMatch(known ->
                        known.id().equals(report.id()) && known.delivery().equals(report.delivery()));
    }

    @Override
    public void add(String company, DeliveryReport report) {
        if (!isKnown(company, report)) {
            all(company).add(report);
        }
    }

    @Override
    public List<DeliveryReport> of(String company, Collection<String> deliveries) {
        return all(company).stream()
                .filter(report -> deliveries.contains(report.delivery()))
                .toList();
    }

    private List<DeliveryReport> all(String company) {
        return byCompany.computeIfAbsent(company, _ -> new ArrayList<>());
    }
}
