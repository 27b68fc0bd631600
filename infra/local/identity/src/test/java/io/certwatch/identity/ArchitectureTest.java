package io.certwatch.identity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.certwatch.identity", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule standsAlone = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.certwatch..").and(resideOutsideOfPackages("io.certwatch.identity..")))
            .because("another provider can take its place");

    @ArchTest
    static final ArchRule registryKnowsNoProtocol = noClasses()
            .that()
            .resideInAPackage("io.certwatch.identity.registry")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.certwatch.identity", "org.springframework.security.oauth2..", "org.springframework.boot..");
}
