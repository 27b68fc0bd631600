package io.certwatch.platform.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Gives users exactly their declared rights and passwords; a user without a password cannot sign in. Users that are not declared keep what
 * they have.
 *
 * @param broker signed in as a super user
 */
record BrokerAccess(Admin broker) {

    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /**
     * Returns when the broker applies the rights and knows the users.
     *
     * @param passwords by the names of users
     */
    void apply(List<KafkaUser> users, Map<String, String> passwords) throws ExecutionException, InterruptedException {
        grant(users);
        setPasswords(users, passwords);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isApplied(users, passwords)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The broker does not apply the rights after " + PATIENCE);
            }
            Thread.sleep(PAUSE);
        }
    }

    /** The controller answers before the broker has taken over what it stored. */
    private boolean isApplied(List<KafkaUser> users, Map<String, String> passwords)
            throws ExecutionException, InterruptedException {
        var known = broker.describeUserScramCredentials().all().get().keySet();
        return Set.copyOf(existing(users)).equals(listDeclared(users))
                && users.stream().allMatch(user -> known.contains(user.name()) == hasPassword(user, passwords));
    }

    private static boolean hasPassword(KafkaUser user, Map<String, String> passwords) {
        return !passwords.getOrDefault(user.name(), "").isEmpty();
    }

    private static Set<AclBinding> listDeclared(List<KafkaUser> users) {
        return users.stream().flatMap(user -> user.rights().stream()).collect(Collectors.toSet());
    }

    private void grant(List<KafkaUser> users) throws ExecutionException, InterruptedException {
        var declared = listDeclared(users);
        var existing = existing(users);
        broker.createAcls(without(declared, existing)).all().get();
        broker.deleteAcls(without(existing, declared).stream()
                        .map(AclBinding::toFilter)
                        .toList())
                .all()
                .get();
    }

    private Collection<AclBinding> existing(List<KafkaUser> users) throws ExecutionException, InterruptedException {
        var principals = users.stream().map(KafkaUser::principal).collect(Collectors.toSet());
        return broker.describeAcls(AclBindingFilter.ANY).values().get().stream()
                .filter(acl -> principals.contains(acl.entry().principal()))
                .toList();
    }

    private static Collection<AclBinding> without(Collection<AclBinding> all, Collection<AclBinding> some) {
        var left = new HashSet<>(all);
        some.forEach(left::remove);
        return left;
    }

    private void setPasswords(List<KafkaUser> users, Map<String, String> passwords)
            throws ExecutionException, InterruptedException {
        // The deletion of a credential that is not there fails.
        var known = broker.describeUserScramCredentials().all().get();
        var alterations = new ArrayList<UserScramCredentialAlteration>();
        for (var user : users) {
            if (hasPassword(user, passwords)) {
                var password = requireNonNull(passwords.get(user.name()));
                alterations.add(new UserScramCredentialUpsertion(user.name(), SCRAM, password));
            } else if (known.containsKey(user.name())) {
                alterations.add(new UserScramCredentialDeletion(user.name(), SCRAM.mechanism()));
            }
        }
        broker.alterUserScramCredentials(alterations).all().get();
    }
}
