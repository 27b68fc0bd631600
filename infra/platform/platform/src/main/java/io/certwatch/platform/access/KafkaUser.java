package io.certwatch.platform.access;

import io.certwatch.platform.event.DeclaredList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A user as {@code certwatch/kafka-access.yaml} declares it. A name that ends with {@code *} is a prefix.
 *
 * @param writes topics it may write
 * @param reads topics it may read
 * @param follows topics it may read, without a group
 * @param describes topics whose partitions, offsets and configuration it may see
 * @param groups consumer groups it may use
 */
record KafkaUser(
        String name,
        @DefaultValue List<String> writes,
        @DefaultValue List<String> reads,
        @DefaultValue List<String> follows,
        @DefaultValue List<String> describes,
        @DefaultValue List<String> groups) {

    private static final String PREFIX = "*";
    private static final String ANY_HOST = "*";

    static List<KafkaUser> declared() {
        return DeclaredList.read("certwatch/kafka-access.yaml", "users", KafkaUser.class);
    }

    String principal() {
        return "User:" + name;
    }

    Set<AclBinding> rights() {
        return Stream.of(
                        rights(ResourceType.TOPIC, writes, AclOperation.WRITE),
                        rights(ResourceType.TOPIC, reads, AclOperation.READ),
                        rights(ResourceType.TOPIC, follows, AclOperation.READ),
                        rights(ResourceType.TOPIC, describes, AclOperation.DESCRIBE),
                        rights(ResourceType.TOPIC, describes, AclOperation.DESCRIBE_CONFIGS),
                        rights(ResourceType.GROUP, groups, AclOperation.READ))
                .flatMap(rights -> rights)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<AclBinding> rights(ResourceType type, List<String> names, AclOperation operation) {
        var entry = new AccessControlEntry(principal(), ANY_HOST, operation, AclPermissionType.ALLOW);
        return names.stream().map(resource -> new AclBinding(pattern(type, resource), entry));
    }

    private static ResourcePattern pattern(ResourceType type, String name) {
        return name.endsWith(PREFIX)
                ? new ResourcePattern(type, name.substring(0, name.length() - PREFIX.length()), PatternType.PREFIXED)
                : new ResourcePattern(type, name, PatternType.LITERAL);
    }
}
