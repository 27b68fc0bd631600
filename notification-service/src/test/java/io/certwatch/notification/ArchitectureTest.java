package io.certwatch.notification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.alert.Severity;
import java.util.List;

@AnalyzeClasses(packages = "io.certwatch.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.certwatch.notification.";
    private static final List<String> FEATURES = List.of(
            "team",
            "company",
            "contact",
            "law",
            "checklist",
            "alert",
            "delivery",
            "bounce",
            "followup",
            "webhook",
            "explanation");
    private static final String[] MODELS =
            FEATURES.stream().map(feature -> BASE + feature).toArray(String[]::new);
    private static final List<String> ADAPTERS = List.of(
            "team.web",
            "team.mongo",
            "company.web",
            "company.mongo",
            "contact.web",
            "contact.mongo",
            "contact.pages",
            "contactimport.web",
            "alert.mongo",
            "alert.kafka",
            "delivery.web",
            "delivery.mongo",
            "delivery.kafka",
            "email",
            "bounce.web",
            "bounce.imap",
            "followup.web",
            "followup.mongo",
            "intake.kafka",
            "law.mongo",
            "checklist.mongo",
            "webhook.web",
            "webhook.mongo",
            "webhook.http",
            "webhook.kafka",
            "explanation.web");

    /** Words of obligations that settings and contacts name; they lead to no alert. */
    private static final DescribedPredicate<JavaClass> SHARED_WORDS =
            belongToAnyOf(Severity.class, BilingualText.class);

    @ArchTest
    static void everyPackageThatARuleNamesExists(JavaClasses classes) {
        for (var name : FEATURES) {
            assertThat(classes.containPackage(BASE + name)).as(name).isTrue();
        }
        for (var name : ADAPTERS) {
            assertThat(classes.containPackage(BASE + name)).as(name).isTrue();
        }
    }

    @ArchTest
    static final ArchRule modelsArePure = classes()
            .that()
            .resideInAnyPackage(MODELS)
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .haveSimpleNameNotEndingWith("Settings")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(MODELS)
                    .or(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "io.certwatch.law",
                            "io.certwatch.platform.text",
                            "io.certwatch.platform.time")))
            .because("the models depend on no framework, database or transport");

    @ArchTest
    static final ArchRule contactsStandAlone = noClasses()
            .that()
            .resideInAnyPackage(BASE + "company..", BASE + "contact..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASE + "alert..", BASE + "delivery..", BASE + "intake..")
                    .and(not(SHARED_WORDS)))
            .because("contacts do not depend on the messages they receive");

    @ArchTest
    static final ArchRule alertsAreDecidedBeforeTheyAreDelivered = noClasses()
            .that()
            .resideInAPackage(BASE + "alert..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "delivery..")
            .because("alerts are sealed independently of their delivery");

    @ArchTest
    static final ArchRule featuresBuildOnEachOtherInOneDirection = slices().matching(BASE + "(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAnyPackage(BASE + "company..", BASE + "contact.."), SHARED_WORDS)
            .because("a reader who opens one feature, with all of its packages, needs only those below it");

    @ArchTest
    static void adaptersDoNotKnowEachOther(JavaClasses classes) {
        for (var adapter : ADAPTERS) {
            var others =
                    ADAPTERS.stream().filter(other -> !other.equals(adapter)).map(other -> BASE + other + "..");
            noClasses()
                    .that()
                    .resideInAPackage(BASE + adapter + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .because("each adapter can be read and replaced independently")
                    .check(classes);
        }
    }
}
