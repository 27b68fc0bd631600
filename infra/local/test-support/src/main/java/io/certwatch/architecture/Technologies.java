package io.certwatch.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.stream.Stream;

/**
 * Rules about the technologies of a service. A class that uses a library of a technology belongs to it in any package, so that no rule
 * has to list packages. Settings and configurations join technologies and are left out.
 */
public final class Technologies {

    private static final DescribedPredicate<JavaClass> MONGODB = uses("MongoDB", "com.mongodb..", "org.bson..");
    private static final DescribedPredicate<JavaClass> KAFKA =
            uses("Kafka", "org.apache.kafka..", "org.springframework.kafka..");
    private static final DescribedPredicate<JavaClass> HTTP =
            uses("HTTP", "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    private static final DescribedPredicate<JavaClass> JOINS =
            simpleNameEndingWith("Configuration").or(simpleNameEndingWith("Settings"));

    /** A room of one technology has plain classes that only this technology needs. */
    private static final DescribedPredicate<JavaClass> IN_A_TECHNOLOGY = resideInAnyPackage(Stream.of(
                    "atom", "email", "folder", "http", "imap", "json", "kafka", "mail", "mongo", "pages", "smtp", "web")
            .map(name -> ".." + name + "..")
            .toArray(String[]::new));

    private static final String[] PLAIN = {
        "java..",
        "org.jspecify..",
        "org.slf4j",
        "io.soabase.recordbuilder..",
        "io.micrometer.context",
        "jakarta.mail.internet",
        "com.ibm.icu.text..",
        "com.github.benmanes.caffeine.cache",
        "io.certwatch.edition",
        "io.certwatch.importjob",
        "io.certwatch.law",
        "io.certwatch.law.body",
        "io.certwatch.outbound",
        "io.certwatch.quantity..",
        "io.certwatch.tabular..",
        "io.certwatch.platform.author",
        "io.certwatch.platform.csv",
        "io.certwatch.platform.stored",
        "io.certwatch.platform.text",
        "io.certwatch.platform.time",
        "io.certwatch.platform.trace",
        "io.certwatch.platform.work"
    };

    private Technologies() {}

    /** Documents, events and views may differ: what uses one technology does not know what uses another. */
    public static ArchRule technologiesDoNotKnowEachOther(String service) {
        return CompositeArchRule.of(apart(service, MONGODB, KAFKA.or(HTTP)))
                .and(apart(service, KAFKA, MONGODB.or(HTTP)))
                .and(apart(service, HTTP, MONGODB.or(KAFKA)))
                .as("technologies meet in the model only");
    }

    /** The rules of a service can be read and tested without any framework. */
    public static ArchRule plainJavaKnowsNoTechnology(String service) {
        return noClasses()
                .that(resideInAPackage(service + "..").and(not(IN_A_TECHNOLOGY)).and(isPlain(service)))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(service + "..").and(not(JOINS)).and(not(isPlain(service))))
                .because("the model and the use cases depend on no framework, database or transport");
    }

    /** Whether a class, with its nested ones, uses the JDK, words that modules share, and the service itself, and nothing else. */
    public static DescribedPredicate<JavaClass> isPlain(String service) {
        var known = resideInAnyPackage(PLAIN).or(resideInAPackage(service + ".."));
        return describe(
                "plain Java",
                type -> withNested(type)
                        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .allMatch(target -> target.isPrimitive() || known.test(target)));
    }

    private static Stream<JavaClass> withNested(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent())
            outermost = outermost.getEnclosingClass().get();
        var name = outermost.getName();
        return outermost.getPackage().getClasses().stream()
                .filter(one -> one.getName().equals(name) || one.getName().startsWith(name + "$"));
    }

    private static ArchRule apart(
            String service, DescribedPredicate<JavaClass> one, DescribedPredicate<JavaClass> others) {
        return noClasses()
                .that(resideInAPackage(service + "..").and(one).and(not(JOINS)))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(service + "..").and(others).and(not(JOINS)))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> uses(String technology, String... packages) {
        var library = resideInAnyPackage(packages);
        return describe(
                "use " + technology,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> library.test(dependency.getTargetClass())));
    }
}
