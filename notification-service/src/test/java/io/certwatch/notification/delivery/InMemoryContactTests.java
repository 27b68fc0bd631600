package io.certwatch.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class InMemoryContactTests implements ContactTests {
    private final Map<String, Instant> last = new HashMap<>();
    private final List<ContactTest> messages = new ArrayList<>();

    @Override
    public synchronized boolean begin(String company, String contact, Instant now, Instant notSince) {
        var key = company + "/" + contact;
        if (last.getOrDefault(key, Instant.MIN).isAfter(notSince)) {
            return false;
        }
        last.put(key, now);
        return true;
    }

    @Override
    public synchronized void add(ContactTest test) {
        messages.add(test);
    }

    @Override
    public synchronized Optional<ContactTest> ofMessage(String message) {
        return messages.stream().filter(test -> test.message().equals(message)).findFirst();
    }
}
