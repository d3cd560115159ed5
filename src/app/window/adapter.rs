//! Which of the adapters of the system's newer interface draws the window.

use crate::text;
use eframe::wgpu::{Adapter, AdapterInfo, DeviceType, Surface};

/// The best adapter that can show its pictures in the window.
pub(super) fn choose(adapters: &[Adapter], surface: Option<&Surface<'_>>) -> Result<Adapter, String> {
    let shows = |adapter: &&Adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface));
    let best = adapters.iter().filter(shows).min_by_key(|adapter| rank(adapter.get_info().device_type));
    best.cloned().ok_or_else(|| (if adapters.is_empty() { text::NO_ADAPTER } else { text::NO_ADAPTER_SHOWS }).into())
}

/// A reader needs no second graphics card: the one that takes the least power comes first, and software last, as it starts no
/// sooner and draws no faster than any other way.
const fn rank(device: DeviceType) -> u8 {
    match device {
        DeviceType::IntegratedGpu => 0,
        DeviceType::DiscreteGpu => 1,
        DeviceType::VirtualGpu => 2,
        DeviceType::Other => 3,
        DeviceType::Cpu => 4,
    }
}

/// What an adapter is called, and whether it is software.
pub(super) fn name(info: &AdapterInfo) -> String {
    if info.device_type == DeviceType::Cpu { text::software_adapter(&info.name) } else { info.name.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hardware_comes_before_software_and_low_power_before_high() {
        let mut devices = [DeviceType::Cpu, DeviceType::Other, DeviceType::DiscreteGpu, DeviceType::VirtualGpu, DeviceType::IntegratedGpu];
        devices.sort_by_key(|device| rank(*device));
        assert_eq!(devices.first(), Some(&DeviceType::IntegratedGpu));
        assert_eq!(devices.get(1), Some(&DeviceType::DiscreteGpu));
        assert_eq!(devices.last(), Some(&DeviceType::Cpu));
    }
}
