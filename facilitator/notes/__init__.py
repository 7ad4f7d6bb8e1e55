"""Progress notes and counseling notes. They come with the living plan; the room has its place in the house already."""
