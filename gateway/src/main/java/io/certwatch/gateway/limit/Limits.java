package io.certwatch.gateway.limit;

import io.certwatch.gateway.limit.LimitSettings.Quota;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All limits by their policy names. */
final class Limits {

    static final String ADDRESS = "address";
    static final String REFUSALS = "refusals";
    static final String PERSON = "person";
    static final String COMPANY = "company";
    static final String TRIAL = "trial";

    private final Limit addresses;
    private final Limit refusals;
    private final Limit persons;
    private final Limit companies;
    private final Limit trials;

    Limits(LimitSettings settings, TimeMeter time) {
        this.addresses = limit(ADDRESS, settings.address(), settings, time);
        this.refusals = limit(REFUSALS, settings.refusals(), settings, time);
        this.persons = limit(PERSON, settings.person(), settings, time);
        this.companies = limit(COMPANY, settings.company(), settings, time);
        this.trials = limit(TRIAL, settings.trial(), settings, time);
    }

    private static Limit limit(String policy, Quota quota, LimitSettings settings, TimeMeter time) {
        return new Limit(policy, quota, settings.buckets(), time);
    }

    List<Count> countAnonymous(String network) {
        return addresses.count(network).stream().toList();
    }

    /** Takes back the count of a request that was counted as anonymous before its caller was identified. */
    void takeBackAnonymous(String network) {
        addresses.giveBack(network);
    }

    /** The refusal of any credentials from this network, if too many were refused. */
    Optional<Count> refusalOfCredentials(String network) {
        return refusals.refusal(network);
    }

    /** Counts what somebody tries without signing in; returns the refusal, if it is one too many. */
    Optional<Count> countTrial(String network) {
        return trials.count(network).filter(count -> !count.accepted());
    }

    List<Count> countRefusal(String network) {
        return refusals.countServed(network).stream().toList();
    }

    /** Counts a request of a caller; a request that the company may not send does not count for the person. */
    List<Count> countCaller(String person, @Nullable String company) {
        var byPerson = persons.count(person);
        if (company == null || byPerson.filter(count -> !count.accepted()).isPresent()) {
            return byPerson.stream().toList();
        }
        var byCompany = companies.count(company);
        if (byCompany.filter(count -> !count.accepted()).isPresent()) persons.giveBack(person);
        return Stream.of(byPerson, byCompany).flatMap(Optional::stream).toList();
    }
}
