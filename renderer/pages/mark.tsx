/** The sign of the program: four bands that rise, as the stages of a plan do. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect className="mark__ground" width="20" height="20" rx="5" />
      <g className="mark__bands">
        <rect x="4" y="11.5" width="2.4" height="4.5" rx="0.8" />
        <rect x="7.2" y="9" width="2.4" height="7" rx="0.8" />
        <rect x="10.4" y="6.5" width="2.4" height="9.5" rx="0.8" />
        <rect x="13.6" y="4" width="2.4" height="12" rx="0.8" />
      </g>
    </svg>
  )
}
