using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What belongs to products and bills of materials and is only read there.</summary>
internal sealed class RackbeatItemsApi(RackbeatState state)
{
    public void Map(RouteTable routes, Func<RackbeatResource, RackbeatApi.OnRecord, Func<WireRequest, RouteValues, WireAnswer>> known)
    {
        MapRows("products", "units", "item_units", "item_units");
        MapRows("lots", "lines", "lines", "lines");

        void MapRows(string path, string list, string property, string envelope)
        {
            var resource = RackbeatResources.All[path];
            routes.Map("GET", $"/api/{path}/:number/{list}", known(resource, (request, key) =>
                RackbeatLists.Answer(request, envelope, RackbeatLists.Rows(state.Find(path, key)!, property), [])));
        }
    }
}
