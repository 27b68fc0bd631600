package io.certwatch.platform.feed;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client has read of each topic. Its text is valid at every instance of the service.
 *
 * @param topics by {@link FollowedTopic#name}
 */
public record FeedPosition(Map<String, InTopic> topics) {

    /**
     * @param id of the topic, which differs if the topic is created again
     * @param next the next offset of each partition, from partition 0 on
     */
    public record InTopic(String id, List<Long> next) {

        public InTopic {
            next = List.copyOf(next);
        }
    }

    /** The header in which a client that connects again sends the id of the last event it has received. */
    public static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final Pattern IN_TOPIC =
            Pattern.compile("([A-Z]{1,20}):([\\w-]{22}):(\\d{1,18}(?:\\.\\d{1,18}){0,999})");

    public FeedPosition {
        topics = Map.copyOf(topics);
    }

    /**
     * @param header the value of {@link #LAST_EVENT_ID}; null or empty if the client has none
     * @param topics all topics of the feed
     * @param followed those that the client follows now
     * @throws RequestProblem 400 if it is not a position in this feed, or in other topics of it only
     */
    public static @Nullable FeedPosition ofLastEventId(
            @Nullable String header, Collection<FollowedTopic> topics, Collection<FollowedTopic> followed) {
        if (header == null || header.isEmpty()) return null;
        var position = read(header, topics);
        if (followed.stream().noneMatch(topic -> position.topics().containsKey(topic.name())))
            throw RequestProblem.invalid(
                    LAST_EVENT_ID,
                    PlatformText.of(
                            "fault.event-id-topic",
                            position.topics().keySet().stream().sorted().collect(Collectors.joining(", "))));
        return position;
    }

    private static FeedPosition read(String header, Collection<FollowedTopic> topics) {
        try {
            return parse(header, topics);
        } catch (IllegalArgumentException invalid) {
            throw RequestProblem.invalid(LAST_EVENT_ID, PlatformText.of("fault.event-id"));
        }
    }

    /** @throws IllegalArgumentException if the text is not that of a position in these topics */
    static FeedPosition parse(String text, Collection<FollowedTopic> topics) {
        var names = topics.stream().map(FollowedTopic::name).collect(Collectors.toSet());
        var read = new HashMap<String, InTopic>();
        for (var part : text.split(",", -1)) {
            var found = IN_TOPIC.matcher(part);
            if (!found.matches() || !names.contains(found.group(1))) {
                throw new IllegalArgumentException("Not a position: " + part);
            }
            var next = Arrays.stream(found.group(3).split("\\."))
                    .map(Long::valueOf)
                    .toList();
            read.put(found.group(1), new InTopic(found.group(2), next));
        }
        return new FeedPosition(read);
    }

    @Override
    public String toString() {
        return new TreeMap<>(topics)
                .entrySet().stream()
                        .map(topic -> topic.getKey() + ":" + topic.getValue().id() + ":"
                                + topic.getValue().next().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(".")))
                        .collect(Collectors.joining(","));
    }
}
