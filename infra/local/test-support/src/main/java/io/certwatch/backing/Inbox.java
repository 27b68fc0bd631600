package io.certwatch.backing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The newest messages, limited in number and bytes so that a long run does not fill the memory. */
final class Inbox {
    private static final int MESSAGES = 10_000;
    private static final long BYTES = 32L << 20;

    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private long bytes;

    synchronized void add(Mail mail) {
        newestFirst.addFirst(mail);
        bytes += mail.raw().length;
        while (newestFirst.size() > MESSAGES || (bytes > BYTES && newestFirst.size() > 1)) {
            bytes -= newestFirst.removeLast().raw().length;
        }
    }

    synchronized List<Mail> newestFirst() {
        return List.copyOf(newestFirst);
    }

    synchronized Optional<Mail> find(String id) {
        if (id.equals("latest")) return Optional.ofNullable(newestFirst.peekFirst());
        return newestFirst.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    synchronized void remove(Collection<String> ids) {
        newestFirst.removeIf(mail -> ids.contains(mail.id()));
        bytes = newestFirst.stream().mapToLong(mail -> mail.raw().length).sum();
    }

    synchronized void clear() {
        newestFirst.clear();
        bytes = 0;
    }
}
