package io.certwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What each of the four services gets and may do, the same for all. */
class DeploymentsTest {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final JsonNode COMPOSE = Manifests.yaml("docker-compose.yml");

    static List<Manifest> deployments() {
        return Manifests.ofKind("Deployment");
    }

    @Test
    void areTheServicesOfTheComposeFileThatAreBuiltHere() {
        var built = COMPOSE.path("services").properties().stream()
                .filter(service -> service.getValue().has("build"))
                .map(service -> service.getValue().path("image").asString().replaceAll(":.*", ""))
                .toList();

        assertThat(deployments())
                .extracting(deployment -> deployment.at(CONTAINER + "/image").asString())
                .containsExactlyInAnyOrderElementsOf(built);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void hasNoRightThatItDoesNotNeed(Manifest deployment) {
        var account = Manifests.one(
                "ServiceAccount", deployment.at(POD + "/serviceAccountName").asString());
        var pod = deployment.at(POD + "/securityContext");
        var container = deployment.at(CONTAINER + "/securityContext");

        assertThat(account.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(deployment.at(POD + "/automountServiceAccountToken").asBoolean(true))
                .isFalse();
        assertThat(deployment.at(POD + "/enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.path("runAsNonRoot").asBoolean(false)).isTrue();
        assertThat(pod.path("runAsUser").asInt(0)).isEqualTo(userOfTheImage());
        assertThat(pod.at("/seccompProfile/type").asString("")).isEqualTo("RuntimeDefault");
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.path("readOnlyRootFilesystem").asBoolean(false)).isTrue();
        assertThat(container.at("/capabilities/drop/0").asString("")).isEqualTo("ALL");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void isProbedByTlsAtItsPort(Manifest deployment) {
        var ports = deployment
                .each(CONTAINER + "/ports")
                .map(port -> port.path("name").asString())
                .toList();

        assertThat(Stream.of("startup", "liveness", "readiness")
                        .map(kind -> deployment.at(CONTAINER + "/" + kind + "Probe/httpGet")))
                .allSatisfy(probe -> {
                    assertThat(ports).contains(probe.path("port").asString());
                    assertThat(probe.path("scheme").asString()).isEqualTo("HTTPS");
                })
                .extracting(probe -> probe.path("path").asString())
                .containsExactly(
                        "/actuator/health/liveness", "/actuator/health/liveness", "/actuator/health/readiness");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void isReachedByItsService(Manifest deployment) {
        var service = Manifests.one("Service", deployment.name());

        assertThat(service.at("/spec/selector")).isEqualTo(deployment.at("/spec/selector/matchLabels"));
        assertThat(deployment.at("/spec/template/metadata/labels")).isEqualTo(service.at("/spec/selector"));
        assertThat(service.at("/spec/ports/0/targetPort").asString())
                .isEqualTo(deployment.at(CONTAINER + "/ports/0/name").asString());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void mountsEveryVolumeOnceAndATmpOfABoundedSizeOnTheDisk(Manifest deployment) {
        var volumes = deployment
                .each(POD + "/volumes")
                .map(volume -> volume.path("name").asString())
                .toList();

        assertThat(deployment
                        .each(CONTAINER + "/volumeMounts")
                        .map(mount -> mount.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(volumes);
        assertThat(deployment.each(POD + "/volumes").filter(volume -> volume.has("emptyDir")))
                .singleElement()
                .satisfies(tmp -> {
                    assertThat(gibibytes(tmp.at("/emptyDir/sizeLimit").asString()))
                            .isLessThan(gibibytes(deployment
                                    .at(CONTAINER + "/resources/limits/ephemeral-storage")
                                    .asString()));
                    assertThat(tmp.at("/emptyDir/medium").asString("")).isNotEqualTo("Memory");
                });
    }

    @Test
    void policiesAdmitTheGatewayToTheServicesAndNoServiceToAnother() {
        var policy = Manifests.one("NetworkPolicy", "services");

        assertThat(policy.at("/spec/podSelector/matchExpressions/0/values").toString())
                .contains("catalogue-service", "product-service", "notification-service");
        assertThat(policy.at("/spec/ingress").toString()).contains("gateway").doesNotContain("-service");
        assertThat(Manifests.one("NetworkPolicy", "default-deny-ingress")
                        .at("/spec/podSelector")
                        .isEmpty())
                .isTrue();
    }

    private static int userOfTheImage() {
        var user = Manifests.text("infra/docker/Dockerfile")
                .lines()
                .filter(line -> line.startsWith("USER "))
                .findFirst();
        return Integer.parseInt(user.orElseThrow().replaceAll("USER (\\d+):.*", "$1"));
    }

    private static double gibibytes(String quantity) {
        var number = Double.parseDouble(quantity.replaceAll("[A-Za-z]+", ""));
        return quantity.endsWith("Mi") ? number / 1024 : number;
    }
}
