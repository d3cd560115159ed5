//! egui drawn by the processor, without a graphics driver.

pub mod damage;
pub mod painter;
pub mod textures;
