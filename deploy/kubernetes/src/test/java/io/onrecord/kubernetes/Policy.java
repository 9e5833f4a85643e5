package io.onrecord.kubernetes;

import java.util.stream.Stream;

/** What must hold for every overlay. Each answers with what breaks it. */
enum Policy {
    IMAGES_ARE_PINNED,
    PODS_ARE_HARDENED,
    CONTAINERS_ARE_HARDENED,
    RESOURCES_ARE_BOUNDED,
    SERVICES_ARE_PROBED,
    SERVICES_LEAVE_QUIETLY,
    IMAGES_HAVE_CONTAINER_FILES,
    RELEASE_IS_ONE,
    SELECTORS_MATCH,
    PORTS_MATCH,
    PORTS_ARE_THE_SERVICES_OWN,
    REFERENCES_RESOLVE,
    NO_SECRET_IS_COMMITTED,
    SETTINGS_EXIST,
    SETTINGS_ARE_COMPLETE,
    DASHBOARD_KNOWS_ITS_NAMES,
    TRAFFIC_IS_EXACT,
    SERVICES_SURVIVE_A_NODE,
    AUTOSCALED_HAS_NO_NUMBER;

    Stream<String> violations(Manifests manifests) {
        return switch (this) {
            case IMAGES_ARE_PINNED -> PodPolicies.imagesArePinned(manifests);
            case PODS_ARE_HARDENED -> PodPolicies.podsAreHardened(manifests);
            case CONTAINERS_ARE_HARDENED -> PodPolicies.containersAreHardened(manifests);
            case RESOURCES_ARE_BOUNDED -> PodPolicies.resourcesAreBounded(manifests);
            case SERVICES_ARE_PROBED -> PodPolicies.servicesAreProbed(manifests);
            case SERVICES_LEAVE_QUIETLY -> PodPolicies.servicesLeaveQuietly(manifests);
            case IMAGES_HAVE_CONTAINER_FILES -> ImagePolicies.imagesHaveContainerFiles(manifests);
            case RELEASE_IS_ONE -> ImagePolicies.releaseIsOne(manifests);
            case SELECTORS_MATCH -> WiringPolicies.selectorsMatch(manifests);
            case PORTS_MATCH -> WiringPolicies.portsMatch(manifests);
            case PORTS_ARE_THE_SERVICES_OWN -> WiringPolicies.portsAreTheServicesOwn(manifests);
            case REFERENCES_RESOLVE -> WiringPolicies.referencesResolve(manifests);
            case NO_SECRET_IS_COMMITTED -> WiringPolicies.noSecretIsCommitted(manifests);
            case SETTINGS_EXIST -> SettingPolicies.settingsExist(manifests);
            case SETTINGS_ARE_COMPLETE -> SettingPolicies.settingsAreComplete(manifests);
            case DASHBOARD_KNOWS_ITS_NAMES -> SettingPolicies.dashboardKnowsItsNames(manifests);
            case TRAFFIC_IS_EXACT -> TrafficPolicies.trafficIsExact(manifests);
            case SERVICES_SURVIVE_A_NODE -> AvailabilityPolicies.servicesSurviveANode(manifests);
            case AUTOSCALED_HAS_NO_NUMBER -> AvailabilityPolicies.autoscaledHasNoNumber(manifests);
        };
    }
}
